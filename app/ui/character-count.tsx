import { type Attributes, classes } from './attributes.ts'
import { describedByOf, idOf } from './field.ts'
import { Hint } from './hint.tsx'
import { Textarea, type TextareaProps } from './textarea.tsx'
import { en, type UiTexts } from './texts/en.ts'
import { useUiTexts } from './ui-texts.ts'

export interface CharacterCountProps extends TextareaProps {
  readonly maxlength?: number | undefined
  readonly maxwords?: number | undefined
  /** Says how much is left only from this percentage on. */
  readonly threshold?: number | undefined
}

/** A text area that says how much room is left. Without script it says how much there is. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, threshold, ...textarea } = props
  const texts = useUiTexts()
  const info = `${props.id ?? idOf(props.name)}-info`
  const limit = maxwords === undefined ? texts.upToCharacters(maxlength ?? 0) : texts.upToWords(maxwords)
  return (
    <Textarea
      {...textarea}
      class={classes('govuk-js-character-count', props.class)}
      groupClass={classes('govuk-character-count', props.groupClass)}
      describedBy={describedByOf([info, props.describedBy])}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-maxwords': maxwords,
        'data-threshold': threshold,
        'data-count-type': maxwords === undefined ? undefined : 'words',
        ...translationsOf(texts, maxwords !== undefined),
      }}
      after={
        <Hint id={info} class="govuk-character-count__message">
          {limit}
        </Hint>
      }
    />
  )
}

/** The script speaks English by itself; other languages are handed to it. */
function translationsOf(texts: UiTexts, isWords: boolean): Attributes {
  if (texts === en) return {}
  const kind = isWords ? 'words' : 'characters'
  const [left, none, over] = isWords
    ? [texts.wordsLeft, texts.noWordsLeft, texts.wordsOver]
    : [texts.charactersLeft, texts.noCharactersLeft, texts.charactersOver]
  return {
    [`data-i18n.${kind}-under-limit.one`]: left.one,
    [`data-i18n.${kind}-under-limit.other`]: left.other,
    [`data-i18n.${kind}-at-limit`]: none,
    [`data-i18n.${kind}-over-limit.one`]: over.one,
    [`data-i18n.${kind}-over-limit.other`]: over.other,
  }
}
