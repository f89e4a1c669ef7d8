import { type Attributes, classes } from './attributes.ts'
import { Button } from './button.tsx'
import type { FieldProps } from './field.ts'
import { FormGroup, frameOf } from './form-group.tsx'
import { en, type UiTexts } from './texts/en.ts'
import { useUiTexts } from './ui-texts.ts'

export interface PasswordInputProps extends FieldProps {
  readonly autocomplete?: 'current-password' | 'new-password' | undefined
}

/** A password that can be shown. It is never shown again after it was sent. */
export function PasswordInput(props: PasswordInputProps) {
  const texts = useUiTexts()
  const frame = frameOf(props)
  return (
    <FormGroup
      field={props}
      frame={frame}
      class="govuk-password-input"
      attributes={{ 'data-module': 'govuk-password-input', ...translationsOf(texts) }}
    >
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          class={classes(
            'govuk-input govuk-password-input__input govuk-js-password-input-input',
            props.class,
            frame.error && 'govuk-input--error',
          )}
          id={frame.id}
          name={props.name}
          type="password"
          spellcheck={false}
          aria-describedby={frame.describedBy}
          autocomplete={props.autocomplete ?? 'current-password'}
          autocapitalize="none"
          disabled={props.disabled}
          {...props.attributes}
        />
        <Button
          type="button"
          kind="secondary"
          class="govuk-password-input__toggle govuk-js-password-input-toggle"
          attributes={{ 'aria-controls': frame.id, 'aria-label': texts.showPasswordLabel, hidden: true }}
        >
          {texts.showPassword}
        </Button>
      </div>
    </FormGroup>
  )
}

/** The script speaks English by itself; other languages are handed to it. */
const translationsOf = (texts: UiTexts): Attributes =>
  texts === en
    ? {}
    : {
        'data-i18n.show-password': texts.showPassword,
        'data-i18n.hide-password': texts.hidePassword,
        'data-i18n.show-password-aria-label': texts.showPasswordLabel,
        'data-i18n.hide-password-aria-label': texts.hidePasswordLabel,
        'data-i18n.password-shown-announcement': texts.passwordShown,
        'data-i18n.password-hidden-announcement': texts.passwordHidden,
      }
