import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { TextInput } from '#ui/text-input.tsx'
import type { ShellTexts } from '../texts/en.ts'

interface SetUpProps {
  readonly texts: ShellTexts['setUp']
  readonly errors: FieldErrors
  readonly typed: Typed
}

export function SetUpView({ texts, errors, typed }: SetUpProps) {
  const field = { errors, typed }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{texts.title}</h1>
        <p class="govuk-body">{texts.intro}</p>
        <form method="post" novalidate>
          <TextInput
            {...field}
            name="code"
            label={texts.code}
            hint={texts.codeHint}
            autocomplete="off"
            spellcheck={false}
          />
          <TextInput {...field} name="name" label={texts.name} hint={texts.nameHint} autocomplete="off" />
          <TextInput {...field} name="strapline" label={texts.strapline} autocomplete="off" />
          <TextInput {...field} name="displayName" label={texts.displayName} autocomplete="name" />
          <TextInput
            {...field}
            name="email"
            type="email"
            label={texts.email}
            hint={texts.emailHint}
            autocomplete="email"
            spellcheck={false}
          />
          <Button>{texts.submit}</Button>
        </form>
      </div>
    </div>
  )
}

export const SetUpDone = ({ texts, origin }: { readonly texts: ShellTexts['setUp']; readonly origin: string }) => (
  <>
    <h1 class="govuk-heading-l">{texts.doneTitle}</h1>
    <p class="govuk-body">{texts.doneNext}</p>
    <Button href={`${origin}/sign-in`}>{texts.signIn}</Button>
  </>
)
