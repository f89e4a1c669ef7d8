import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { TextInput } from '#ui/text-input.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { ShellTexts } from '../texts/en.ts'

interface SetUpProps {
  readonly texts: ShellTexts['setUp']
  readonly errors: FieldErrors
  readonly typed: Typed
  /** Without a mail server the administrator could not sign in afterwards. */
  readonly canMail: boolean
}

export const SetUpView = (props: SetUpProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <ErrorSummary errors={props.errors} />
      <h1 class="govuk-heading-l">{props.texts.title}</h1>
      <p class="govuk-body">{props.texts.intro}</p>
      {!props.canMail && <WarningText>{props.texts.noMail}</WarningText>}
      <SetUpForm {...props} />
    </div>
  </div>
)

function SetUpForm({ texts, errors, typed }: SetUpProps) {
  const field = { errors, typed }
  return (
    <form method="post" novalidate>
      <TextInput
        {...field}
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        autocomplete="off"
        spellcheck={false}
      />
      <h2 class="govuk-heading-m">{texts.community}</h2>
      <TextInput {...field} name="name" label={texts.name} hint={texts.nameHint} autocomplete="off" />
      <TextInput {...field} name="strapline" label={texts.strapline} hint={texts.straplineHint} autocomplete="off" />
      <h2 class="govuk-heading-m">{texts.you}</h2>
      <TextInput
        {...field}
        name="displayName"
        label={texts.displayName}
        hint={texts.displayNameHint}
        autocomplete="name"
      />
      <TextInput
        {...field}
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        autocomplete="email"
        spellcheck={false}
      />
      <Button preventDoubleClick>{texts.submit}</Button>
    </form>
  )
}
