import { BarChart } from '#ui/svg/bar-chart.tsx'
import { number } from '#ui/texts/english.ts'
import type { GroupShare } from '../../rules/group-shares.ts'
import { ageBands } from '../../rules/import/voter-words.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { ResultModel } from './model.ts'

interface PeoplePartProps {
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

const mostGroups = 40

/** Who gets something they chose: all, and by group where groups are known. */
export function RepresentedPart({ model, texts }: PeoplePartProps) {
  if (!model.budget || model.papers === 0) return null
  const { represented: words } = texts.page
  const kinds = [...new Set(model.groups.map(({ by }) => by))]
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body app-measure">{words.lead(model.budget.represented, model.papers)}</p>
      {kinds.map((by) => (
        <>
          <h3 class="govuk-heading-s">{words.by[by] ?? by}</h3>
          <BarChart max={1} bars={barsOf(inOrder(model.groups.filter((group) => group.by === by)), texts)} />
        </>
      ))}
      {kinds.length > 0 && (
        <p class="govuk-body-s app-quiet app-measure">
          {words.declared} {words.hiddenNote}
        </p>
      )}
    </section>
  )
}

/** Ages from the youngest; other groups from the largest. */
const inOrder = (groups: readonly GroupShare[]) =>
  [...groups].sort((a, b) => ageBands.indexOf(a.name) - ageBands.indexOf(b.name))

const barsOf = (groups: readonly GroupShare[], { page }: BallotResultTexts) =>
  groups.slice(0, mostGroups).map(({ name, people, represented }) => {
    const isShown = people !== null && represented !== null
    return {
      label: page.turnout.channels[name] ?? name,
      value: isShown ? represented / people : 0,
      text: isShown ? page.represented.group(represented, people) : page.represented.hidden,
    }
  })

/** How people voted, and how many of the roll. */
export function TurnoutPart({ model, texts }: PeoplePartProps) {
  const { turnout: words } = texts.page
  const { roll, given, channels, leftOut } = model.turnout
  const handedIn = model.papers
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-m">{words.title}</h2>
      {roll !== null && <p class="govuk-body">{words.rate(handedIn, roll)}</p>}
      {channels.length > 0 && (
        <BarChart
          bars={channels.map(({ channel, papers }) => ({
            label: words.channels[channel] ?? channel,
            value: papers,
            text: number(papers),
          }))}
        />
      )}
      {given !== null && given > 0 && <p class="govuk-body">{words.given(given, handedIn)}</p>}
      {model.blank > 0 && <p class="govuk-body">{words.blank(model.blank)}</p>}
      {leftOut > 0 && <p class="govuk-body">{words.leftOut(leftOut)}</p>}
    </section>
  )
}
