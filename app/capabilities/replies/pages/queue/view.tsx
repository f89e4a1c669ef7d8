import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { boardPath, charterPath, queueAddress, queuePath, roundsPath } from '../addresses.ts'
import type { QueueLine, QueueModel } from './present.ts'

export interface QueueViewProps {
  readonly model: QueueModel
  readonly calendar: string
  readonly errors: FieldErrors
  readonly texts: RepliesTexts
}

export function QueueView({ model, calendar, errors, texts }: QueueViewProps) {
  const words = texts.queue
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{model.lead}</p>
      <Tabs items={model.tabs} />
      <Narrow model={model} texts={texts} />
      {model.lines.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p class="govuk-body">{model.isNarrowed ? words.emptyNarrow : words.empty}</p>
        </EmptyState>
      ) : (
        <form method="post" action={roundsPath}>
          <ul class="app-queue" id="item">
            {model.lines.map((line) => (
              <Line line={line} texts={texts} />
            ))}
          </ul>
          {model.next && <Pagination next={{ href: model.next, text: words.next }} />}
          <Button kind="secondary" preventDoubleClick>
            {words.answerChosen}
          </Button>
        </form>
      )}
      <ul class="govuk-list app-quiet">
        <li>
          <a class="govuk-link" href={boardPath}>
            {words.board}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={charterPath}>
            {words.charter}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={calendar}>
            {words.calendar}
          </a>
          <br />
          {words.calendarHint}
        </li>
      </ul>
    </>
  )
}

const colours = { late: 'red', soon: 'orange', open: 'grey', asked: 'purple' } as const

const Line = ({ line, texts }: { readonly line: QueueLine; readonly texts: RepliesTexts }) => (
  <li class="app-queue__line">
    <div class="govuk-checkboxes govuk-checkboxes--small app-queue__choice">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={`item-${line.id}`} name="item" type="checkbox" value={line.id} />
        <label class="govuk-label govuk-checkboxes__label" for={`item-${line.id}`}>
          <span class="govuk-visually-hidden">{texts.queue.choose(line.title)}</span>
        </label>
      </div>
    </div>
    <div class="app-queue__words">
      <a class="govuk-link app-record__words" href={line.href}>
        {line.title}
      </a>
      <p class="app-queue__due">
        <Tag colour={colours[line.due.state]}>{line.due.text}</Tag>
      </p>
      <p class="app-record__note app-flush">{line.note}</p>
    </div>
  </li>
)

function Narrow({ model, texts }: { readonly model: QueueModel; readonly texts: RepliesTexts }) {
  const { queue: words } = texts
  const { filter } = model
  return (
    <Details summary={words.narrow} open={model.isNarrowed}>
      <form method="get" action={queuePath}>
        {filter.mine && <input type="hidden" name="mine" value={filter.mine} />}
        <Select
          name="matter"
          label={words.matter}
          value={filter.matter}
          items={[{ value: '', label: words.everyMatter }, ...model.matters]}
        />
        {model.places.length > 0 && (
          <Select
            name="place"
            label={words.place}
            value={filter.place}
            items={[{ value: '', label: words.everyPlace }, ...model.places]}
          />
        )}
        <Select
          name="kind"
          label={words.kind}
          value={filter.kind}
          items={[{ value: '', label: words.everyKind }, ...model.kinds]}
        />
        <TextInput name="topic" label={words.topic} value={filter.topic} />
        <Button kind="secondary">{words.show}</Button>
        {model.isNarrowed && (
          <p class="govuk-body">
            <a class="govuk-link" href={queueAddress({ mine: filter.mine })}>
              {words.clear}
            </a>
          </p>
        )}
      </form>
    </Details>
  )
}
