import { moderateListPath } from '#capabilities/replies/index.ts'
import { moderationReasons } from '#capabilities/replies/vocabulary.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { ShownAppeal, ToLookAt } from '../../reads/list-moderation.ts'
import type { ShownSuggestion } from '../../reads/list-suggestions.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { proposalPath, proposalsPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { SuggestionList } from '../together/suggestion-line.tsx'

export interface ModerateModel {
  readonly things: readonly ToLookAt[]
  readonly appeals: readonly ShownAppeal[]
  readonly suggestions: readonly ShownSuggestion[]
  readonly errors: FieldErrors
  readonly warning: string | null
  readonly done: string | null
  readonly typed?: Typed
}

interface Props {
  readonly model: ModerateModel
  readonly texts: ProposalsTexts
}

export function ModerateView({ model, texts }: Props) {
  const words = texts.moderate
  return (
    <SimplePage
      back={{ href: proposalsPath, label: texts.navigation }}
      title={words.title}
      errors={model.errors}
      warning={model.warning}
      done={model.done}
    >
      <p class="govuk-body">{words.lead}</p>
      {model.things.length === 0 ? (
        <EmptyState title={words.none}>
          <p class="govuk-body">{words.appealsNone}</p>
        </EmptyState>
      ) : (
        <Queue model={model} texts={texts} />
      )}
      <Appeals model={model} texts={texts} />
      {model.suggestions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.suggestions}</h2>
          <SuggestionList suggestions={model.suggestions} texts={texts} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={moderateListPath}>
          {words.questions}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/proposals/moderation-log">
          {words.log}
        </a>
      </p>
    </SimplePage>
  )
}

const keyOf = ({ proposal, argument }: ToLookAt) => (argument === null ? proposal : `${proposal}:${argument}`)

function Queue({ model, texts }: Props) {
  const words = texts.moderate
  const fields = { errors: model.errors, ...(model.typed ? { typed: model.typed } : {}) }
  return (
    <form method="post" novalidate>
      <ul class="app-queue__list" id="things">
        {model.things.map((thing) => (
          <Thing thing={thing} model={model} texts={texts} />
        ))}
      </ul>
      <section class="app-queue__together" aria-labelledby="together">
        <h2 class="govuk-heading-m" id="together">
          {words.together}
        </h2>
        <Radios
          name="decision"
          legend={words.decision}
          legendSize="s"
          items={[
            { value: 'publish', label: words.publish },
            { value: 'leave', label: words.leave },
            { value: 'hide', label: words.hide },
          ]}
          isSmall
          {...fields}
        />
        <Select
          name="reason"
          label={words.reason}
          labelSize="s"
          items={[
            { value: '', label: words.reasonNone },
            ...moderationReasons.map((value) => ({ value, label: texts.reasons[value].label })),
          ]}
          {...fields}
        />
        <Textarea name="note" label={words.note} labelSize="s" hint={words.noteHint} rows={3} {...fields} />
        <Button preventDoubleClick>{words.button}</Button>
      </section>
    </form>
  )
}

function Thing({ thing, model, texts }: Props & { readonly thing: ToLookAt }) {
  const words = texts.moderate
  const kind = words.kinds[thing.argument === null ? 'proposal' : 'argument']
  const chosen = [model.typed?.things ?? []].flat()
  return (
    <li class="app-queue__item">
      <p class="app-kicker">
        {kind} · {thing.shown === 'held' ? words.held : words.reported(thing.reports)}
      </p>
      <p class="govuk-body app-lines">{thing.text}</p>
      {[...new Set(thing.reasons)].map((reason) => (
        <p class="govuk-body-s app-quiet app-flush">{words.why(texts.reasons[reason].label)}</p>
      ))}
      {thing.reportWords.map((said) => (
        <blockquote class="govuk-body-s app-lines">{said}</blockquote>
      ))}
      <p class="govuk-body-s">
        <a class="govuk-link" href={proposalPath(thing.slug)}>
          {words.see}
          <span class="govuk-visually-hidden">: {thing.text.slice(0, 60)}</span>
        </a>
      </p>
      <Checkboxes
        name="things"
        id={`thing-${keyOf(thing)}`}
        legend={<span class="govuk-visually-hidden">{kind}</span>}
        items={[{ value: keyOf(thing), label: words.choose(thing.text.slice(0, 60)) }]}
        values={chosen}
        isSmall
      />
    </li>
  )
}

function Appeals({ model, texts }: Props) {
  const words = texts.moderate
  return model.appeals.length === 0 ? null : (
    <section aria-labelledby="appeals">
      <h2 class="govuk-heading-m" id="appeals">
        {words.appeals}
      </h2>
      <ul class="govuk-list app-stack">
        {model.appeals.map((appeal) => (
          <li>
            <p class="govuk-body app-clamp app-flush">{appeal.text}</p>
            {appeal.isFirst ? (
              <p class="govuk-body-s app-quiet app-flush">{words.appealFirst}</p>
            ) : (
              <a class="govuk-link" href={`/proposals/appeals/${appeal.id}/decide`}>
                {words.decideAppeal.title}
                <span class="govuk-visually-hidden">: {appeal.text.slice(0, 60)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
