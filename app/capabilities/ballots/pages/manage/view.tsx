import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { KeyFigures } from '#ui/key-figures.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tag } from '#ui/tag.tsx'
import { number } from '#ui/texts/english.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { ballotPath, ballotsPath, discardPath } from '../addresses.ts'
import type { ManageModel } from './present.ts'
import { Tasks } from './tasks.tsx'

export interface ManageViewProps {
  readonly model: ManageModel
  readonly texts: RunTexts
  readonly done: keyof RunTexts['manage']['done'] | null
}

const colours = { draft: 'grey', 'not-yet-open': 'blue', open: 'green', closed: 'purple', stopped: 'red' } as const

/** Everything about running one ballot, from one page. */
export function ManageView({ model, texts, done }: ManageViewProps) {
  const { manage } = texts
  const { door, slug, roll } = model
  return (
    <>
      <Breadcrumbs items={[{ label: texts.list.navigation, href: ballotsPath }, { label: manage.caption }]} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {done && <NotificationBanner isSuccess>{manage.done[done]}</NotificationBanner>}
          <span class="govuk-caption-l">
            {manage.caption} <Tag colour={colours[door.kind]}>{manage.states[door.kind]}</Tag>
          </span>
          <h1 class="govuk-heading-l">{model.question}</h1>
          <p class="govuk-body-l">{leadOf(model, manage)}</p>
          {door.kind !== 'draft' && (
            <KeyFigures
              items={[
                {
                  number: number(roll.given),
                  label: manage.figures.given,
                  source: { href: ballotPath(slug), label: texts.ballot.kicker },
                },
                { number: number(roll.size), label: manage.figures.roll },
              ]}
            />
          )}
          <Tasks model={model} texts={texts} />
          {door.kind === 'draft' && (
            <p class="govuk-body">
              <a class="govuk-link" href={discardPath(slug)}>
                {manage.tasks.discard}
              </a>
            </p>
          )}
        </div>
      </div>
    </>
  )
}

function leadOf({ door }: ManageModel, { lead }: RunTexts['manage']): string {
  switch (door.kind) {
    case 'draft':
      return lead.draft
    case 'not-yet-open':
      return lead['not-yet-open'](door.opensAt)
    case 'open':
      return lead.open(door.closesAt)
    case 'closed':
      return lead.closed
    case 'stopped':
      return lead.stopped
  }
}
