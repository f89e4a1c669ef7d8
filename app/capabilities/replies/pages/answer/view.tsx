import { PromiseFields, type PromiseFieldsProps } from '#capabilities/commitments/index.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { answers } from '../../vocabulary.ts'
import { charterPath, replyPath } from '../addresses.ts'
import type { ItemModel } from '../item/present.ts'
import { ReplyPart } from '../part/view.tsx'

export interface AnswerViewProps {
  readonly model: ItemModel
  /** The last step that this page shows. */
  readonly seen: string
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** What the fields of a promise begin with. */
  readonly start: PromiseFieldsProps['start']
  readonly locale: string
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function AnswerView({ model, seen, teams, start, locale, errors, typed, texts }: AnswerViewProps) {
  const words = texts.answering
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={replyPath(model.id)} label={words.back} />
        <ErrorSummary errors={errors} />
        <p class="app-kicker">{model.kind}</p>
        <h1 class="govuk-heading-l app-lines">{words.titleOf(model.title)}</h1>
        {model.words && <blockquote class="govuk-inset-text app-lines">{model.words}</blockquote>}
        {model.itself && (
          <p class="govuk-body">
            <a class="govuk-link" href={model.itself.href}>
              {model.itself.label}
            </a>
          </p>
        )}
        <ReplyPart model={model.reply} />
        <form method="post" novalidate data-keep-text>
          <input type="hidden" name="seen" value={seen} />
          <Radios
            name="answer"
            legend={words.legend}
            legendSize="m"
            items={answers.map((value) => ({
              value,
              label: texts.answerNames[value],
              hint: words.hints[value],
            }))}
            errors={errors}
            typed={typed}
          />
          <Teams teams={teams} errors={errors} typed={typed} texts={texts} />
          <CharacterCount
            name="words"
            label={words.words}
            labelSize="m"
            hint={words.wordsHint}
            maxlength={4_000}
            threshold={75}
            rows={8}
            errors={errors}
            typed={typed}
          />
          <PromiseChoice start={start} locale={locale} errors={errors} typed={typed} texts={texts} />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </div>
    </div>
  )
}

/** Shown once the answer is a yes; where the browser cannot tell, always. */
const PromiseChoice = ({
  start,
  locale,
  errors,
  typed,
  texts: { answering: words },
}: Pick<AnswerViewProps, 'start' | 'locale' | 'errors' | 'typed' | 'texts'>) => (
  <div class="app-if-yes">
    <Radios
      name="promise"
      legend={words.promiseLegend}
      legendSize="m"
      hint={words.promiseHint}
      items={[
        { value: 'now', label: words.promiseNow, hint: words.promiseNowHint },
        { value: 'not-yet', label: words.promiseNotYet, hint: words.promiseNotYetHint },
      ]}
      errors={errors}
      typed={typed}
    />
    <div class="app-if-yes__now">
      <PromiseFields locale={locale} start={start} errors={errors} typed={typed} />
    </div>
    <div class="app-if-yes__not-yet">
      <Textarea name="because" label={words.because} labelSize="s" rows={3} errors={errors} typed={typed} />
    </div>
  </div>
)

const Teams = ({ teams, errors, typed, texts }: Pick<AnswerViewProps, 'teams' | 'errors' | 'typed' | 'texts'>) =>
  teams.length === 0 ? (
    <p class="govuk-body">
      {texts.answering.oneTeam}{' '}
      <a class="govuk-link" href={charterPath}>
        {texts.charter.title}
      </a>
    </p>
  ) : (
    <Select
      name="team"
      label={texts.answering.team}
      items={[
        { value: '', label: texts.answering.chooseTeam },
        ...teams.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      errors={errors}
      typed={typed}
    />
  )
