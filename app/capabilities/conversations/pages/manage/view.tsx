import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { KeyFigures } from '#ui/key-figures.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { number } from '#ui/texts/english.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { conversationsPath, discardPath, newPreviewPath } from '../addresses.ts'
import type { ManageModel } from './present.ts'
import { Tasks } from './tasks.tsx'

export interface ManageViewProps {
  readonly model: ManageModel
  readonly texts: FacilitateTexts
  readonly done: keyof FacilitateTexts['manage']['done'] | null
  /** What the list of conversations is called. */
  readonly listName: string
}

const colours = { draft: 'grey', 'not-yet-open': 'blue', open: 'green', closed: 'purple' } as const

/** Everything about running one conversation, from one page. */
export function ManageView({ model, texts, done, listName }: ManageViewProps) {
  const { conversation } = model
  const { manage } = texts
  const { kind } = conversation.door
  return (
    <>
      <Breadcrumbs items={[{ label: listName, href: conversationsPath }, { label: manage.caption }]} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {done && <NotificationBanner isSuccess>{manage.done[done]}</NotificationBanner>}
          <span class="govuk-caption-l">
            {manage.caption} <Tag colour={colours[kind]}>{manage.states[kind]}</Tag>
          </span>
          <h1 class="govuk-heading-l">{conversation.question}</h1>
          <p class="govuk-body-l">{leadOf(model, manage)}</p>
          {conversation.closingReason && <p class="govuk-body">{manage.lead.why(conversation.closingReason)}</p>}
          {kind === 'open' || kind === 'closed' ? <Figures model={model} texts={manage} /> : null}
          {conversation.isImported && <InsetText>{manage.imported}</InsetText>}
          <Tasks model={model} texts={manage} />
          {model.preview ? <Preview model={model} texts={manage} /> : <Share model={model} texts={manage} />}
          {kind !== 'draft' && <Rules model={model} texts={texts} />}
          <p class="govuk-body-s app-quiet">{manage.words}</p>
        </div>
      </div>
    </>
  )
}

function leadOf({ conversation }: ManageModel, { lead }: FacilitateTexts['manage']): string {
  const { door, closesAt, closedAt } = conversation
  switch (door.kind) {
    case 'draft':
      return lead.draft
    case 'not-yet-open':
      return lead.announced(door.opensAt)
    case 'open':
      return lead.open(closesAt)
    case 'closed':
      return lead.closed(closedAt ?? closesAt!)
  }
}

interface PartProps {
  readonly model: ManageModel
  readonly texts: FacilitateTexts['manage']
}

function Figures({ model, texts: { figures } }: PartProps) {
  const { people, votes, published } = model.conversation.counts
  const items = [
    { number: number(people), label: figures.people },
    { number: number(votes), label: figures.votes },
    { number: number(published), label: figures.statements },
  ]
  return <KeyFigures items={items} />
}

const Preview = ({ model, texts: { preview, discard } }: PartProps) => (
  <>
    <section aria-labelledby="preview">
      <h2 class="govuk-heading-m app-room-above" id="preview">
        {preview.title}
      </h2>
      <p class="govuk-body">{preview.hint}</p>
      <p class="govuk-body app-exact">
        <a class="govuk-link" href={model.preview!}>
          {model.preview}
        </a>
      </p>
      <form method="post" action={newPreviewPath(model.conversation.slug)}>
        <Button kind="secondary">{preview.renew}</Button>
        <p class="govuk-body-s app-quiet">{preview.renewHint}</p>
      </form>
    </section>
    <p class="govuk-body">
      <a class="govuk-link" href={discardPath(model.conversation.slug)}>
        {discard.link}
      </a>
    </p>
  </>
)

const Share = ({ model, texts: { share } }: PartProps) =>
  model.conversation.door.kind === 'closed' ? null : (
    <section aria-labelledby="share">
      <h2 class="govuk-heading-m app-room-above" id="share">
        {share.title}
      </h2>
      <p class="govuk-body app-exact">
        <a class="govuk-link" href={model.address}>
          {model.address}
        </a>
      </p>
      <p class="govuk-body">{share.hint}</p>
    </section>
  )

function Rules({ model, texts }: { readonly model: ManageModel; readonly texts: FacilitateTexts }) {
  const { rules, tasks } = texts.manage
  const { admits, moderation, lookWithinHours, closesAt } = model.conversation
  const matter = model.matter && (
    <a class="govuk-link" href={`/matters/${model.matter.slug}`}>
      {model.matter.title}
    </a>
  )
  return (
    <section aria-labelledby="rules">
      <h2 class="govuk-heading-m app-room-above" id="rules">
        {rules.title}
      </h2>
      <SummaryList
        rows={[
          { key: rules.audience, value: texts.make.audiences[admits].label },
          { key: rules.moderation, value: rules[moderation](lookWithinHours) },
          { key: rules.lastDay, value: tasks.lastDayValue(closesAt) },
          ...(matter ? [{ key: rules.matter, value: matter }] : []),
        ]}
      />
    </section>
  )
}
