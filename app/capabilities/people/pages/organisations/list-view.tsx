import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { ListedOrganisation } from '../../reads/list-organisations.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { withNext } from '../fields.ts'
import { Column, Paragraph, TextLink } from '../form-page.tsx'
import { newOrganisationPath, organisationPath } from './addresses.ts'

export const OrganisationsView = (props: {
  readonly texts: PeopleTexts['organisations']
  readonly organisations: readonly ListedOrganisation[]
  readonly isSignedIn: boolean
  readonly done: string | null
}) => {
  const { texts } = props
  return (
    <Column>
      {props.done && <NotificationBanner isSuccess>{props.done}</NotificationBanner>}
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <Paragraph>{texts.why}</Paragraph>
      {props.organisations.length === 0 && (
        <EmptyState title={texts.none}>
          <Paragraph>{texts.noneWhy}</Paragraph>
        </EmptyState>
      )}
      {props.organisations.map((each) => (
        <section class="app-person">
          <h2 class="govuk-heading-s app-flush">
            <TextLink href={organisationPath(each.id)}>{each.name}</TextLink>
          </h2>
          <p class="govuk-body-s app-quiet app-flush">
            {each.registers.map((register) => texts.registers[register]).join(' · ') || texts.unregistered}
          </p>
          {each.about && (
            <p class="govuk-body app-flush">{each.about.length > 160 ? `${each.about.slice(0, 160)}…` : each.about}</p>
          )}
        </section>
      ))}
      {props.isSignedIn ? (
        <Button href={newOrganisationPath}>{texts.register}</Button>
      ) : (
        <Button kind="secondary" href={withNext('/sign-in', newOrganisationPath)}>
          {texts.signIn}
        </Button>
      )}
    </Column>
  )
}
