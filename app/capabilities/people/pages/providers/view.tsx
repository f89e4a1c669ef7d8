import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { PasswordInput } from '#ui/password-input.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { ProviderSummary } from '../../reads/list-providers.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { councilRoles } from '../../vocabulary.ts'
import { type Again, FormPage, Paragraph } from '../form-page.tsx'
import { providersPath, runningPath } from '../look-after.ts'

export interface ProvidersProps {
  readonly texts: PeopleTexts
  readonly redirect: string
  readonly providers: readonly ProviderSummary[]
  readonly done: string | null
  readonly again: Again
}

export const ProvidersView = (props: ProvidersProps) => {
  const { texts, providers, again } = props
  const own = texts.providers
  return (
    <>
      <BackLink href={runningPath} label={own.back} />
      <FormPage heading={own.title} again={again}>
        {props.done && <NotificationBanner isSuccess>{props.done}</NotificationBanner>}
        <Paragraph>{own.why}</Paragraph>
        <Paragraph>
          {own.redirect} <code class="app-exact">{props.redirect}</code>
        </Paragraph>
        <h2 class="govuk-heading-m">{own.now}</h2>
        {providers.length === 0 && (
          <EmptyState title={own.none} headingLevel={3}>
            <Paragraph>{own.noneWhy}</Paragraph>
          </EmptyState>
        )}
        {providers.map((provider) => (
          <OneProvider texts={texts} provider={provider} />
        ))}
        <h2 class="govuk-heading-m app-room-above">{own.add}</h2>
        <AddForm texts={texts} again={again} />
      </FormPage>
    </>
  )
}

function OneProvider({ texts, provider }: { readonly texts: PeopleTexts; readonly provider: ProviderSummary }) {
  const own = texts.providers
  const rows = [
    { key: own.issuer, value: provider.issuer },
    { key: own.clientId, value: provider.clientId },
    { key: own.domains, value: provider.domains.join(', ') },
    { key: own.role, value: provider.givenRole ? texts.roles.names[provider.givenRole] : own.noRole },
  ]
  return (
    <section class="app-person">
      <h3 class="govuk-heading-s">{provider.name}</h3>
      <SummaryList rows={rows} />
      <Details summary={own.remove}>
        <Paragraph>{own.removeWhy}</Paragraph>
        <form method="post" action={`${providersPath}/${provider.id}/remove`}>
          <Button kind="warning" preventDoubleClick>
            {own.remove}
            <span class="govuk-visually-hidden"> {provider.name}</span>
          </Button>
        </form>
      </Details>
    </section>
  )
}

function AddForm({ texts, again }: Pick<ProvidersProps, 'texts' | 'again'>) {
  const own = texts.providers
  const plain = { ...again, autocomplete: 'off', spellcheck: false } as const
  const items = [
    { value: 'none', label: own.noRole },
    ...councilRoles.map((value) => ({ value, label: texts.roles.names[value], hint: texts.roles.what[value] })),
  ]
  return (
    <form method="post" action={providersPath} novalidate>
      <TextInput name="name" label={own.name} hint={own.nameHint} {...plain} />
      <TextInput name="issuer" type="url" label={own.issuerLabel} hint={own.issuerHint} {...plain} />
      <TextInput name="client" label={own.clientIdLabel} {...plain} />
      <PasswordInput name="secret" label={own.secretLabel} hint={own.secretHint} errors={again.errors} />
      <TextInput name="domains" label={own.domainsLabel} hint={own.domainsHint} {...plain} />
      <Radios
        name="role"
        legend={own.givenRole}
        legendSize="s"
        hint={own.givenRoleHint}
        items={items}
        value="none"
        errors={again.errors}
        typed={again.typed}
      />
      <Button preventDoubleClick>{own.button}</Button>
    </form>
  )
}
