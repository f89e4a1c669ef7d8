import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { day } from '#ui/texts/english.ts'
import type { PasskeyTable } from '../../store/tables.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { Column, Paragraph } from '../form-page.tsx'

interface Props {
  readonly texts: PeopleTexts['account']
  readonly passing: PeopleTexts['signIn']['passkey']
  readonly passkeys: readonly PasskeyTable[]
}

export const PasskeysView = ({ texts, passing, passkeys }: Props) => (
  <>
    <BackLink href="/account" label={texts.back} />
    <Column>
      <h1 class="govuk-heading-l">{texts.passkeysPage.title}</h1>
      <Paragraph>{texts.passkeysPage.why}</Paragraph>
      {passkeys.length === 0 && (
        <EmptyState title={texts.passkeysPage.none}>
          <Paragraph>{texts.passkeysPage.noneWhy}</Paragraph>
        </EmptyState>
      )}
      {passkeys.map((passkey) => (
        <OnePasskey texts={texts} passkey={passkey} />
      ))}
      <div hidden data-passkey="add" data-options="/account/passkeys/options" data-finish="/account/passkeys">
        <TextInput name="name" label={texts.passkeysPage.nameLabel} hint={texts.passkeysPage.nameHint} width={20} />
        <Button type="button">{texts.passkeysPage.add}</Button>
        <p class="govuk-body" role="status" data-working={passing.working} data-failed={passing.failed} />
      </div>
      <noscript>
        <Paragraph>{texts.passkeysPage.needsScript}</Paragraph>
      </noscript>
    </Column>
  </>
)

const OnePasskey = ({ texts, passkey }: Pick<Props, 'texts'> & { readonly passkey: PasskeyTable }) => (
  <form method="post" action="/account/passkeys/remove">
    <h2 class="govuk-heading-s">{passkey.name}</h2>
    <Paragraph>
      {texts.passkeysPage.added(day(passkey.created_at))}
      {passkey.last_used_at && `, ${texts.passkeysPage.used(day(passkey.last_used_at))}`}
    </Paragraph>
    <Button kind="secondary" name="id" value={passkey.credential_id}>
      {texts.passkeysPage.remove}
      <span class="govuk-visually-hidden"> {passkey.name}</span>
    </Button>
  </form>
)

export const SecondCodeView = (props: {
  readonly texts: PeopleTexts['account']
  readonly factor: PeopleTexts['signIn']['secondFactor']
  readonly hasAuthenticator: boolean
}) => (
  <>
    <BackLink href="/account" label={props.texts.back} />
    <Column>
      <h1 class="govuk-heading-l">{props.texts.secondCode}</h1>
      <Paragraph>{props.factor.whatFor}</Paragraph>
      {props.hasAuthenticator ? (
        <form method="post" action="/account/second-code/remove">
          <Paragraph>{props.factor.isOn}</Paragraph>
          <Button kind="secondary">{props.factor.remove}</Button>
        </form>
      ) : (
        <form method="post" action="/second-factor/start?next=/account">
          <Paragraph>{props.factor.setUp}</Paragraph>
          <Button>{props.factor.start}</Button>
        </form>
      )}
    </Column>
  </>
)
