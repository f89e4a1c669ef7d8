import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { LookAlike } from '../../reads/find-look-alikes.ts'
import type { OwnPart, Proposal } from '../../reads/find-proposal.ts'
import type { MergedProposal } from '../../reads/list-merged.ts'
import type { ShownSuggestion } from '../../reads/list-suggestions.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import { proposalPath } from '../addresses.ts'
import { SimplePage } from '../simple-page.tsx'
import { SuggestionList } from './suggestion-line.tsx'

export interface TogetherModel {
  readonly proposal: Proposal
  readonly own: OwnPart
  readonly isNamed: boolean
  readonly isLive: boolean
  readonly isSignedIn: boolean
  readonly suggestions: readonly ShownSuggestion[]
  readonly alike: readonly LookAlike[]
  readonly parts: readonly MergedProposal[]
  readonly errors: FieldErrors
  readonly warning: string | null
  readonly done: string | null
  readonly typed?: Typed
}

interface Props {
  readonly model: TogetherModel
  readonly texts: ProposalsTexts
}

export function TogetherView({ model, texts }: Props) {
  const words = texts.together
  const { proposal, own } = model
  return (
    <SimplePage
      back={{ href: proposalPath(proposal.slug), label: proposal.title }}
      title={words.title}
      errors={model.errors}
      warning={model.warning}
      done={model.done}
    >
      {own.isAuthor && <Authors model={model} texts={texts} />}
      {model.isLive && model.isSignedIn && (
        <>
          <Merge model={model} texts={texts} />
          <Split model={model} texts={texts} />
        </>
      )}
      {!model.isSignedIn && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/sign-in?next=${encodeURIComponent(`${proposalPath(proposal.slug)}/together`)}`}>
            {words.signIn}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m app-room-above">{words.asked}</h2>
      {model.suggestions.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <SuggestionList suggestions={model.suggestions} texts={texts} />
      )}
    </SimplePage>
  )
}

const hasError = ({ errors }: TogetherModel, names: readonly string[]) =>
  errors.some(({ name }) => names.includes(name))

function Authors({ model, texts: { together: words } }: Props) {
  const path = `${proposalPath(model.proposal.slug)}/together`
  const fields = { errors: model.errors, ...(model.typed ? { typed: model.typed } : {}) }
  return (
    <section aria-labelledby="authors">
      <h2 class="govuk-heading-m" id="authors">
        {words.authors}
      </h2>
      {model.isLive && (
        <form method="post" action={path} novalidate>
          <p class="govuk-body">{words.authorsLead}</p>
          <TextInput name="email" type="email" label={words.email} labelSize="s" autocomplete="off" {...fields} />
          <Button kind="secondary" name="what" value="invite" preventDoubleClick>
            {words.invite}
          </Button>
        </form>
      )}
      <form method="post" action={path}>
        <Checkboxes
          name="named"
          legend={<span class="govuk-visually-hidden">{words.named}</span>}
          items={[{ value: 'yes', label: words.named }]}
          values={model.isNamed ? ['yes'] : []}
          isSmall
        />
        <Button kind="secondary" name="what" value="name">
          {words.saveName}
        </Button>
      </form>
      {!model.own.isOnlyAuthor && (
        <Details summary={words.leave}>
          <p class="govuk-body">{words.leaveText}</p>
          <form method="post" action={path}>
            <Button kind="warning" name="what" value="leave" class="app-flush">
              {words.leave}
            </Button>
          </form>
        </Details>
      )}
    </section>
  )
}

function Merge({ model, texts }: Props) {
  const words = texts.together
  const path = `${proposalPath(model.proposal.slug)}/together`
  const fields = { errors: model.errors, ...(model.typed ? { typed: model.typed } : {}) }
  return (
    <Details
      summary={words.merge}
      open={model.alike.length > 0 || hasError(model, ['other', 'otherAddress', 'mergeReason'])}
    >
      <p class="govuk-body">{words.mergeLead}</p>
      <form method="post" action={path} novalidate data-keep-text>
        {model.alike.length > 0 && (
          <Radios
            name="other"
            legend={words.other}
            legendSize="s"
            hint={words.otherHint}
            items={model.alike.map((each) => ({
              value: each.slug,
              label: each.title,
              hint: texts.supporters(each.supports),
            }))}
            isSmall
            {...fields}
          />
        )}
        <TextInput
          name="otherAddress"
          label={model.alike.length > 0 ? words.otherAddress : words.other}
          labelSize="s"
          {...fields}
        />
        <Textarea name="mergeReason" label={words.reason} labelSize="s" hint={words.reasonHint} rows={3} {...fields} />
        <Button kind="secondary" name="what" value="merge" class="app-flush" preventDoubleClick>
          {words.suggestMerge}
        </Button>
      </form>
    </Details>
  )
}

function Split({ model, texts: { together: words } }: Props) {
  const path = `${proposalPath(model.proposal.slug)}/together`
  const fields = { errors: model.errors, ...(model.typed ? { typed: model.typed } : {}) }
  return (
    <Details summary={words.split} open={hasError(model, ['part', 'title', 'why', 'splitReason'])}>
      <p class="govuk-body">{words.splitLead}</p>
      <form method="post" action={path} novalidate data-keep-text>
        {model.parts.length > 0 && (
          <Radios
            name="part"
            legend={words.part}
            legendSize="s"
            items={[
              ...model.parts.map(({ id, title }) => ({ value: id as string, label: title })),
              { value: 'new', label: words.partNew },
            ]}
            value="new"
            isSmall
            {...fields}
          />
        )}
        <TextInput name="title" label={words.partTitle} labelSize="s" {...fields} />
        <Textarea name="why" label={words.partWhy} labelSize="s" rows={5} {...fields} />
        <Textarea name="splitReason" label={words.reason} labelSize="s" hint={words.reasonHint} rows={3} {...fields} />
        <Button kind="secondary" name="what" value="split" class="app-flush" preventDoubleClick>
          {words.suggestSplit}
        </Button>
      </form>
    </Details>
  )
}
