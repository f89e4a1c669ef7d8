import { Button } from '#ui/button.tsx'
import { Square } from '#ui/square.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { groupedCode } from '../../rules/unambiguous-code.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { withNext } from '../fields.ts'
import { type Again, Column, FormPage, Paragraph } from '../form-page.tsx'

type Texts = PeopleTexts['signIn']

interface Props {
  readonly texts: Texts
  readonly next: string
}

/** Asks for the code of the device that was set up. */
export const AskView = (
  props: Props & { readonly again: Again; readonly hasAuthenticator: boolean; readonly hasPasskey: boolean },
) => (
  <FormPage heading={props.texts.secondFactor.title} again={props.again}>
    <Paragraph>{props.texts.secondFactor.why}</Paragraph>
    {props.hasAuthenticator && (
      <form method="post" novalidate>
        <TextInput
          name="code"
          label={props.texts.secondFactor.label}
          hint={props.texts.secondFactor.hint}
          width={20}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          errors={props.again.errors}
        />
        <Button preventDoubleClick>{props.texts.secondFactor.button}</Button>
      </form>
    )}
    {props.hasPasskey && <PasskeyButton {...props} />}
    {!props.hasAuthenticator && (
      <>
        <Paragraph>{props.texts.secondFactor.passkeyOnly}</Paragraph>
        <noscript>
          <Paragraph>{props.texts.secondFactor.needsScript}</Paragraph>
        </noscript>
      </>
    )}
  </FormPage>
)

const PasskeyButton = ({ texts, next }: Props) => (
  <div
    hidden
    data-passkey="sign-in"
    data-options="/sign-in/passkey/options"
    data-finish={withNext('/sign-in/passkey', next)}
  >
    <Button type="button" kind="secondary">
      {texts.secondFactor.withPasskey}
    </Button>
    <p class="govuk-body" role="status" data-working={texts.passkey.working} data-failed={texts.passkey.failed} />
  </div>
)

/** Offers to set one up. */
export const StartView = ({ texts, next }: Props) => (
  <Column>
    <h1 class="govuk-heading-l">{texts.secondFactor.setUpTitle}</h1>
    <Paragraph>{texts.secondFactor.why}</Paragraph>
    <Paragraph>{texts.secondFactor.setUp}</Paragraph>
    <form method="post" action={withNext('/second-factor/start', next)}>
      <Button preventDoubleClick>{texts.secondFactor.start}</Button>
    </form>
  </Column>
)

/** Shows the secret and asks for a first code. */
export const SetUpView = (props: Props & { readonly uri: string; readonly secret: string; readonly again: Again }) => (
  <FormPage heading={props.texts.secondFactor.setUpTitle} again={props.again}>
    <Paragraph>{props.texts.secondFactor.scan}</Paragraph>
    <Square text={props.uri} title={props.texts.secondFactor.scanAlt} />
    <Paragraph>
      {props.texts.secondFactor.orType} <code class="app-code">{props.secret.match(/.{1,4}/g)?.join(' ')}</code>
    </Paragraph>
    <form method="post" action={withNext('/second-factor/confirm', props.next)} novalidate>
      <TextInput
        name="code"
        label={props.texts.secondFactor.confirmLabel}
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        errors={props.again.errors}
      />
      <Button preventDoubleClick>{props.texts.secondFactor.confirm}</Button>
    </form>
  </FormPage>
)

/** Shows the recovery codes, this once. */
export const RecoveryView = (props: Props & { readonly codes: readonly string[] }) => (
  <Column>
    <h1 class="govuk-heading-l">{props.texts.secondFactor.doneTitle}</h1>
    <Paragraph>{props.texts.secondFactor.recovery}</Paragraph>
    <ul class="govuk-list">
      {props.codes.map((code) => (
        <li>
          <code class="app-code">{groupedCode(code)}</code>
        </li>
      ))}
    </ul>
    <Button href={props.next}>{props.texts.secondFactor.goOn}</Button>
  </Column>
)
