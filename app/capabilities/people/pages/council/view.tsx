import { Button } from '#ui/button.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import { Column, Paragraph } from '../form-page.tsx'

type Texts = PeopleTexts['signIn']['provider']

interface Props {
  readonly texts: Texts
  readonly name: string
}

/** A link and no redirect: forms of this site lead to this site only. */
export const LeavingView = ({ texts, name, address }: Props & { readonly address: string }) => (
  <Column>
    <h1 class="govuk-heading-l">{texts.title(name)}</h1>
    <Paragraph>{texts.leaving(name)}</Paragraph>
    <Button href={address}>{texts.continueTo(name)}</Button>
  </Column>
)

export const BackView = (props: Props & { readonly fields: Readonly<Record<string, string>> }) => (
  <Column>
    <h1 class="govuk-heading-l">{props.texts.backTitle}</h1>
    <Paragraph>{props.texts.back(props.name)}</Paragraph>
    <form method="post" action="/sign-in/council/back">
      {Object.entries(props.fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button preventDoubleClick>{props.texts.finish}</Button>
    </form>
  </Column>
)

export const LinkView = ({ texts, name, email }: Props & { readonly email: string }) => (
  <Column>
    <h1 class="govuk-heading-l">{texts.linkTitle}</h1>
    <Paragraph>{texts.link(name, email)}</Paragraph>
    <form method="post" action="/sign-in/council/link">
      <Button preventDoubleClick>{texts.linkButton}</Button>
    </form>
  </Column>
)

export const FailedView = ({ texts, why }: { readonly texts: Texts; readonly why: string }) => (
  <Column>
    <h1 class="govuk-heading-l">{texts.failedTitle}</h1>
    <Paragraph>{why}</Paragraph>
    <Button href="/sign-in">{texts.byMail}</Button>
  </Column>
)
