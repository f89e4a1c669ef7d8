import { OpinionGroup } from '#ui/opinion-group.tsx'
import { looksOf } from '../../rules/group-looks.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import type { MineModel } from './present.ts'

interface StandingProps {
  readonly model: MineModel
  readonly texts: TakePartTexts
}

/** Where one stands, in words. */
export const StandingInWords = (props: StandingProps) => (
  <div class="app-take-part__standing">
    <Said {...props} />
  </div>
)

function Said({ model: { standing, groups }, texts: { mine } }: StandingProps) {
  switch (standing.kind) {
    case 'no-map-yet':
      return <p class="govuk-body-l">{mine.noMapYet}</p>
    case 'few-people':
      return <p class="govuk-body-l">{mine.fewPeople(standing.have, standing.need)}</p>
    case 'few-answers':
      return <p class="govuk-body-l">{mine.more(standing.more)}</p>
    case 'one-group':
      return <p class="govuk-body-l">{mine.oneGroup}</p>
    case 'in-group': {
      const { name, size } = groups[standing.group]!
      const look = looksOf(groups.map((group) => group.name)).get(name)
      return (
        <>
          <p class="govuk-body-l app-take-part__group">
            {look && <OpinionGroup letter={name} look={look} />} <span>{mine.inGroup(name, size)}</span>
          </p>
          <p class="govuk-body">{mine.sure(standing.confidence)}</p>
          <p class="govuk-body-s app-quiet">{mine.notALabel}</p>
        </>
      )
    }
    case 'between': {
      const [a, b] = standing.groups.map((group) => groups[group]?.name ?? '')
      return (
        <>
          <p class="govuk-body-l">{mine.between(a!, b!)}</p>
          <p class="govuk-body">{mine.sure(standing.confidence)}</p>
          <p class="govuk-body-s app-quiet">{mine.notALabel}</p>
        </>
      )
    }
  }
}
