import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import { withNext } from '../fields.ts'
import { type Again, FormPage, Paragraph, TextLink } from '../form-page.tsx'

export interface SignInModel {
  readonly next: string
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly isDemonstration: boolean
  /** The community was made a moment ago, by the person who is here now. */
  readonly isFounded: boolean
}

export function SignInView(props: {
  readonly texts: PeopleTexts['signIn']
  readonly model: SignInModel
  readonly again: Again
}) {
  const { texts, model, again } = props
  return (
    <FormPage heading={texts.title} again={again}>
      {model.isDemonstration && (
        <p class="govuk-inset-text">
          <TextLink href="/demo-sign-in">{texts.demonstration.title}</TextLink>
        </p>
      )}
      {model.isFounded && <NotificationBanner isSuccess>{texts.founded}</NotificationBanner>}
      <Paragraph>
        {texts.intro} {!model.isFounded && texts.newHere}
      </Paragraph>
      <form method="post" novalidate>
        <TextInput
          name="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          autocomplete="email"
          spellcheck={false}
          errors={again.errors}
          typed={again.typed}
        />
        <Button preventDoubleClick>{texts.sendMail}</Button>
      </form>
      <OtherWays texts={texts} model={model} />
    </FormPage>
  )
}

function OtherWays({ texts, model }: { readonly texts: PeopleTexts['signIn']; readonly model: SignInModel }) {
  return (
    <>
      <h2 class="govuk-heading-m">{texts.otherWays}</h2>
      <div
        hidden
        data-passkey="sign-in"
        data-options="/sign-in/passkey/options"
        data-finish={withNext('/sign-in/passkey', model.next)}
      >
        <Button type="button" kind="secondary">
          {texts.withPasskey}
        </Button>
        <p class="govuk-body" role="status" data-working={texts.passkey.working} data-failed={texts.passkey.failed} />
      </div>
      {model.providers.map((provider) => (
        <form method="post" action={withNext(`/sign-in/council/${provider.id}`, model.next)}>
          <Button kind="secondary">{texts.withProvider(provider.name)}</Button>
        </form>
      ))}
      <Paragraph>
        <TextLink href={withNext('/sign-in/password', model.next)}>{texts.withPassword}</TextLink>
      </Paragraph>
    </>
  )
}
