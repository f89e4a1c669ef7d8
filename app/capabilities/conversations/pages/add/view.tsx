import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { WarningText } from '#ui/warning-text.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { idealStatementLength, longestStatement, type Moderation } from '../../vocabulary.ts'
import { takePartPath } from '../addresses.ts'

export interface AddModel {
  readonly slug: string
  readonly question: string
  readonly moderation: Moderation
  readonly lookWithinHours: number
  readonly ticket: string | null
  readonly typed: string
  readonly errors: FieldErrors
  /** Why nothing can be sent now. */
  readonly refusal: string | null
  readonly close: readonly { readonly id: string; readonly text: string }[]
  /** Whether what is close says exactly the same, so that it cannot be sent anyway. */
  readonly isSame: boolean
}

interface AddViewProps {
  readonly model: AddModel
  readonly texts: TakePartTexts
}

export function AddView({ model, texts }: AddViewProps) {
  const { add } = texts
  return (
    <div class="app-take-part">
      <BackLink href={takePartPath(model.slug)} label={add.back} />
      <ErrorSummary errors={model.errors} />
      {model.refusal && (
        <div role="alert">
          <WarningText>{model.refusal}</WarningText>
        </div>
      )}
      <p class="app-kicker">{add.about(model.question)}</p>
      <h1 class="govuk-heading-l">{add.title}</h1>
      <CloseStatements model={model} texts={texts} />
      <form method="post" data-keep-text novalidate>
        {model.ticket && <input type="hidden" name="newcomer" value={model.ticket} />}
        <CharacterCount
          name="text"
          label={model.close.length > 0 ? add.alike.yours : add.label}
          labelSize="m"
          hint={add.hint(idealStatementLength)}
          maxlength={longestStatement}
          rows={4}
          errors={model.errors}
          typed={{ text: model.typed }}
          groupClass="app-take-part__text"
        />
        <WhatNext model={model} texts={texts} />
        {model.close.length > 0 && !model.isSame ? (
          <Button name="anyway" value="yes" preventDoubleClick>
            {add.alike.anyway}
          </Button>
        ) : (
          <Button preventDoubleClick>{add.submit}</Button>
        )}
      </form>
      {model.close.length === 0 && <Guidance texts={texts} />}
    </div>
  )
}

/** What others said already, to be answered instead. */
function CloseStatements({ model: { close, slug }, texts: { add } }: AddViewProps) {
  if (close.length === 0) return null
  return (
    <section aria-labelledby="close-title" class="app-take-part__close">
      <h2 id="close-title" class="govuk-heading-m">
        {add.alike.title(close.length)}
      </h2>
      <p class="govuk-body">{add.alike.text(close.length)}</p>
      <ul class="govuk-list">
        {close.map(({ id, text }) => (
          <li class="app-take-part__said">
            <blockquote class="app-take-part__quote">{text}</blockquote>
            <Button kind="secondary" href={`${takePartPath(slug)}?statement=${id}`}>
              {add.alike.vote}
              <span class="govuk-visually-hidden">: {text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const WhatNext = ({ model: { moderation, lookWithinHours }, texts: { add } }: AddViewProps) => (
  <p class="govuk-body app-measure">
    {moderation === 'before' ? add.whatNext.before(add.hours(lookWithinHours)) : add.whatNext.after}
  </p>
)

const Guidance = ({ texts: { add } }: Pick<AddViewProps, 'texts'>) => (
  <>
    <h2 class="govuk-heading-s">{add.rules}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {add.rulesList.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
  </>
)
