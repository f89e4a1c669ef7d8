import { CharacterCount } from '#ui/character-count.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { TextInput } from '#ui/text-input.tsx'
import { limits } from '../../rules/problems-of-ballot.ts'
import type { RunTexts } from '../../texts/run/en.ts'

interface QuestionFieldsProps {
  readonly texts: RunTexts['manage']['question']
  readonly start: {
    readonly question: string
    readonly background: string
    readonly askedBy: string
    readonly promise: string
  }
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** The words of a ballot: what is asked, why, by whom, and what follows. */
export const QuestionFields = ({ texts, start, errors, typed }: QuestionFieldsProps) => (
  <>
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
    <CharacterCount
      name="background"
      label={texts.background}
      labelSize="s"
      hint={texts.backgroundHint}
      rows={6}
      maxlength={limits.background}
      threshold={75}
      value={start.background}
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
