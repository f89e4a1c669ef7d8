import type { ComponentChildren } from 'preact'
import { writtenPostcode } from '#capabilities/places/index.ts'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { day } from '#ui/texts/english.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { Column, Paragraph, TextLink } from '../form-page.tsx'
import type { AccountModel } from './present.ts'

interface Props {
  readonly texts: PeopleTexts['account']
  readonly model: AccountModel
}

export const AccountView = (props: Props & { readonly done: string | null; readonly mayRun: boolean }) => (
  <Column>
    {props.done && <NotificationBanner isSuccess>{props.done}</NotificationBanner>}
    <h1 class="govuk-heading-l">{props.texts.title}</h1>
    {props.mayRun && (
      <Paragraph>
        <TextLink href="/running">{props.texts.manage}</TextLink>
      </Paragraph>
    )}
    <Paragraph>
      <TextLink href="/what-became-of-mine">{props.texts.became}</TextLink>
    </Paragraph>
    <Section title={props.texts.you}>
      <SummaryList rows={ownRows(props)} />
    </Section>
    <Section title={props.texts.safety}>
      <SummaryList rows={safetyRows(props)} />
    </Section>
    <Section title={props.texts.part}>
      <SummaryList rows={partRows(props)} />
    </Section>
    <Section title={props.texts.yourData}>
      <Paragraph>
        <TextLink href="/account/export">{props.texts.exportIt}</TextLink>. {props.texts.exportWhy}
      </Paragraph>
      <Paragraph>
        <TextLink href="/account/erase">{props.texts.eraseIt}</TextLink>
      </Paragraph>
    </Section>
    <form method="post" action="/sign-out">
      <Button kind="secondary">{props.texts.signOut}</Button>
    </form>
  </Column>
)

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    {children}
  </>
)

const change = (texts: Props['texts'], href: string, what: string) => [
  { href, label: texts.change, what: what.toLowerCase() },
]

function ownRows({ texts, model }: Props) {
  const details = (what: string) => change(texts, '/account/details', what)
  const standing =
    model.residentSince && model.residentBy
      ? {
          value: texts.residentSince(day(model.residentSince), model.residentBy),
          actions: change(texts, '/residence', texts.standing),
        }
      : { value: texts.confirmed, actions: [{ href: '/residence', label: texts.proveResidence }] }
  return [
    { key: texts.name, value: model.name ?? texts.nothing, actions: details(texts.name) },
    { key: texts.email, value: model.email, actions: change(texts, '/account/email', texts.email) },
    {
      key: texts.place,
      value: model.postcode ? writtenPostcode(model.postcode) : texts.nothing,
      actions: details(texts.place),
    },
    {
      key: texts.language,
      value: texts.languages[model.locale === 'cy' ? 'cy' : 'en'],
      actions: details(texts.language),
    },
    { key: texts.standing, ...standing },
  ]
}

const safetyRows = ({ texts, model }: Props) => [
  {
    key: texts.password,
    value: model.hasPassword ? texts.hasPassword : texts.nothing,
    actions: change(texts, '/account/password', texts.password),
  },
  {
    key: texts.passkeys,
    value: texts.passkeyCount(model.passkeys),
    actions: change(texts, '/account/passkeys', texts.passkeys),
  },
  {
    key: texts.secondCode,
    value: model.hasAuthenticator ? texts.secondCodeOn : texts.nothing,
    actions: change(texts, '/account/second-code', texts.secondCode),
  },
  {
    key: texts.sessions,
    value: texts.sessionCount(model.sessions),
    actions: change(texts, '/account/sessions', texts.sessions),
  },
]

function partRows({ texts, model }: Props) {
  const organisations = model.organisations.map((organisation) => (
    <div>
      <TextLink href={`/organisations/${organisation.id}`}>{organisation.name}</TextLink>
    </div>
  ))
  return [
    ...(model.roles.length > 0 ? [{ key: texts.roles, value: model.roles.map((role) => <div>{role}</div>) }] : []),
    {
      key: texts.organisations,
      value: organisations.length > 0 ? organisations : texts.nothing,
      actions: change(texts, '/organisations', texts.organisations),
    },
    {
      key: texts.interests,
      value: texts.interestCount(model.interests),
      actions: change(texts, '/account/interests', texts.interests),
    },
  ]
}
