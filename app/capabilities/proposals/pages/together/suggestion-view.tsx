import { Button, ButtonGroup } from '#ui/button.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Tag } from '#ui/tag.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { ShownSuggestion } from '../../reads/list-suggestions.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { proposalPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { sentenceOf } from './suggestion-line.tsx'

export interface SuggestionModel {
  readonly suggestion: ShownSuggestion
  readonly mayDecide: boolean
  readonly errors: FieldErrors
  readonly warning: string | null
  readonly done: string | null
  readonly typed?: Typed
}

interface Props {
  readonly model: SuggestionModel
  readonly texts: ProposalsTexts
}

const colours = { open: 'blue', done: 'green', declined: 'grey', void: 'grey' } as const

export function SuggestionView({ model, texts }: Props) {
  const { suggestion } = model
  const words = texts.together.suggestion
  const { proposal, other, made } = suggestion
  return (
    <SimplePage
      back={{ href: proposalPath(proposal.slug), label: proposal.title }}
      title={words.title[suggestion.kind]}
      errors={model.errors}
      warning={model.warning}
      done={model.done}
    >
      <p class="govuk-body-l">{sentenceOf(suggestion, texts)}</p>
      <p class="govuk-body">
        <Tag colour={colours[suggestion.state]}>{words.states[suggestion.state]}</Tag>{' '}
        <span class="app-quiet">{words.suggestedOn(suggestion.madeAt)}</span>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {[proposal, ...(other ? [other] : []), ...(made ? [made] : [])].map(({ slug, title }) => (
          <li>
            <a class="govuk-link" href={proposalPath(slug)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {suggestion.kind === 'split' && !other && (
        <>
          <h2 class="govuk-heading-s">{words.part}</h2>
          <p class="govuk-body app-lines">
            <strong>{suggestion.title}</strong>
            {'\n'}
            {suggestion.why}
          </p>
        </>
      )}
      <h2 class="govuk-heading-s">{words.reason}</h2>
      <p class="govuk-body app-lines">{suggestion.reason}</p>
      {suggestion.state === 'open' ? <Open model={model} texts={texts} /> : <Ended model={model} texts={texts} />}
    </SimplePage>
  )
}

function Ended({ model: { suggestion }, texts }: Props) {
  const words = texts.together.suggestion
  return (
    <>
      {suggestion.endedBy && (
        <p class="govuk-body">{suggestion.endedBy === 'authors' ? words.byAuthors : words.byFacilitator}</p>
      )}
      {suggestion.ending && <p class="govuk-body app-lines">{suggestion.ending}</p>}
    </>
  )
}

function Open({ model, texts }: Props) {
  const words = texts.together.suggestion
  const { suggestion, mayDecide, errors, typed } = model
  const fields = { errors, ...(typed ? { typed } : {}) }
  const path = `/proposals/suggestions/${suggestion.id}`
  return (
    <>
      <p class="govuk-body">
        {words.agreed(suggestion.agreed, suggestion.authors)} {words.until(suggestion.decideFrom)}
      </p>
      {suggestion.isAuthor && (
        <form method="post" action={`${path}/answer`}>
          <p class="govuk-body">
            {suggestion.hasAgreed ? words.youAgreed : words.yours} {words.noNote}
          </p>
          <ButtonGroup>
            {!suggestion.hasAgreed && (
              <Button name="answer" value="yes" preventDoubleClick>
                {words.yes}
              </Button>
            )}
            <Button kind="secondary" name="answer" value="no" preventDoubleClick>
              {words.no}
            </Button>
          </ButtonGroup>
        </form>
      )}
      {mayDecide && (
        <form method="post" action={`${path}/decide`} novalidate>
          <h2 class="govuk-heading-m">{words.decide}</h2>
          <p class="govuk-body">{words.decideLead}</p>
          <Radios
            name="choice"
            legend={words.decide}
            legendSize="s"
            items={[
              { value: 'do', label: words.decideYes },
              { value: 'leave', label: words.decideNo },
            ]}
            {...fields}
          />
          <Textarea name="reason" label={words.decideReason} labelSize="s" rows={4} {...fields} />
          <Button preventDoubleClick>{words.decideButton}</Button>
        </form>
      )}
    </>
  )
}
