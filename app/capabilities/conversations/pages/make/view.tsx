import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { limits } from '../../rules/problems-of-draft.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { admissions, moderations } from '../../vocabulary.ts'
import type { FormStart } from './present.ts'

export interface MakeViewProps {
  readonly texts: FacilitateTexts['make']
  readonly start: FormStart
  readonly matters: readonly { readonly value: string; readonly label: string }[]
  /** What stands before the address: `example.org/c/`. */
  readonly prefix: string
  readonly isNew: boolean
  readonly back: { readonly href: string; readonly label: string }
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** Why nothing could be saved, where no field is to blame. */
  readonly problem?: string | undefined
}

/** Everything about a conversation, on one page, with what to think of beside each choice. */
export function MakeView(props: MakeViewProps) {
  const { texts, errors, isNew, back, problem } = props
  return (
    <>
      <BackLink href={back.href} label={back.label} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={problem ? [{ name: '', message: problem }, ...errors] : errors} />
          <h1 class="govuk-heading-l">{isNew ? texts.title : texts.editTitle}</h1>
          {isNew && <p class="govuk-body">{texts.intro}</p>}
          <form method="post" novalidate data-keep-text>
            <Question {...props} />
            <Statements {...props} />
            <Background {...props} />
            <People {...props} />
            <Time {...props} />
            <Belongs {...props} />
            <ButtonGroup>
              <Button preventDoubleClick>{isNew ? texts.submit : texts.save}</Button>
              <a class="govuk-link" href={back.href}>
                {texts.cancel}
              </a>
            </ButtonGroup>
          </form>
        </div>
      </div>
    </>
  )
}

const Part = ({ title }: { readonly title: string }) => <h2 class="govuk-heading-m app-room-above">{title}</h2>

const Question = ({ texts, start, errors, typed }: MakeViewProps) => (
  <>
    <Part title={texts.parts.question} />
    <CharacterCount
      name="question"
      label={texts.question}
      labelSize="s"
      hint={texts.questionHint}
      rows={2}
      maxlength={limits.question}
      threshold={50}
      value={start.question}
      errors={errors}
      typed={typed}
    />
    <TextInput
      name="askedBy"
      label={texts.askedBy}
      labelSize="s"
      hint={texts.askedByHint}
      value={start.askedBy}
      errors={errors}
      typed={typed}
    />
    <CharacterCount
      name="promise"
      label={texts.promise}
      labelSize="s"
      hint={texts.promiseHint}
      rows={3}
      maxlength={limits.promise}
      threshold={75}
      value={start.promise}
      errors={errors}
      typed={typed}
    />
  </>
)

const Statements = ({ texts, start, errors, typed }: MakeViewProps) => (
  <>
    <Part title={texts.parts.statements} />
    <Textarea
      name="statements"
      label={texts.statements}
      labelSize="s"
      hint={texts.statementsHint}
      rows={10}
      value={start.statements}
      errors={errors}
      typed={typed}
    />
    <Details summary={texts.statementsExample}>
      <ul class="govuk-list govuk-list--bullet">
        {texts.statementsGood.map((example) => (
          <li>{example}</li>
        ))}
      </ul>
    </Details>
  </>
)

const Background = ({ texts, start, errors, typed }: MakeViewProps) => (
  <>
    <Part title={texts.parts.background} />
    <CharacterCount
      name="background"
      label={texts.background}
      labelSize="s"
      hint={texts.backgroundHint}
      rows={8}
      maxlength={limits.background}
      threshold={75}
      value={start.background}
      errors={errors}
      typed={typed}
    />
    <Textarea
      name="sources"
      label={texts.sources}
      labelSize="s"
      hint={
        <>
          {texts.sourcesHint} <span class="app-break-words">{texts.sourcesExample}</span>
        </>
      }
      rows={3}
      value={start.sources}
      errors={errors}
      typed={typed}
    />
  </>
)

function People({ texts, start, errors, typed }: MakeViewProps) {
  const looks = Object.entries(texts.hours).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Part title={texts.parts.people} />
      <Radios
        name="admits"
        legend={texts.audience}
        legendSize="s"
        items={admissions.map((value) => ({ value, ...texts.audiences[value] }))}
        value={start.admits}
        errors={errors}
        typed={typed}
      />
      <Radios
        name="moderation"
        legend={texts.moderation}
        legendSize="s"
        items={moderations.map((value) => ({ value, ...texts.moderations[value] }))}
        value={start.moderation}
        errors={errors}
        typed={typed}
      />
      <Select
        name="look"
        label={texts.look}
        labelSize="s"
        hint={texts.lookHint}
        items={looks}
        value={start.look}
        errors={errors}
        typed={typed}
      />
      <Checkboxes
        name="asks"
        legend={texts.asks}
        legendSize="s"
        hint={texts.asksHint}
        items={[
          { value: 'age', label: texts.asksAge },
          { value: 'place', label: texts.asksPlace },
        ]}
        values={start.asks}
        errors={errors}
        typed={typed}
      />
    </>
  )
}

const Time = ({ texts, start, errors, typed }: MakeViewProps) => (
  <>
    <Part title={texts.parts.time} />
    <DateInput
      name="closes"
      legend={texts.closes}
      legendSize="s"
      hint={texts.closesHint}
      value={start.closes}
      errors={errors}
      typed={typed}
    />
  </>
)

const Belongs = ({ texts, start, matters, prefix, errors, typed }: MakeViewProps) => (
  <>
    <Part title={texts.parts.place} />
    {matters.length > 1 || matters[0]?.value !== 'new' ? (
      <Select
        name="matter"
        label={texts.matter}
        labelSize="s"
        hint={texts.matterHint}
        items={matters}
        value={start.matter}
        errors={errors}
        typed={typed}
      />
    ) : (
      <input type="hidden" name="matter" value="new" />
    )}
    <TextInput
      name="slug"
      label={texts.slug}
      labelSize="s"
      hint={texts.slugHint}
      prefix={prefix}
      autocapitalize="none"
      spellcheck={false}
      autocomplete="off"
      value={start.slug}
      errors={errors}
      typed={typed}
    />
  </>
)
