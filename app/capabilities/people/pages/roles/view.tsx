import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Radios } from '#ui/radios.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import { roles } from '../../vocabulary.ts'
import { type Again, FormPage, Paragraph, TextLink } from '../form-page.tsx'
import { rolesPath, runningPath } from '../look-after.ts'
import type { RoleCard } from './present.ts'

interface Props {
  readonly texts: PeopleTexts['roles']
  readonly back: string
  readonly held: readonly RoleCard[]
  readonly done: string | null
  readonly again: Again
}

export const RolesView = ({ texts, back, held, done, again }: Props) => (
  <>
    <BackLink href={runningPath} label={back} />
    <FormPage heading={texts.title} again={again}>
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <Paragraph>
        {texts.why} <TextLink href="/record">{texts.recordLink}</TextLink>
      </Paragraph>
      <h2 class="govuk-heading-m">{texts.now}</h2>
      {held.length === 0 && (
        <EmptyState title={texts.none} headingLevel={3}>
          {null}
        </EmptyState>
      )}
      {held.map((each) => (
        <OneRole texts={texts} held={each} />
      ))}
      <h2 class="govuk-heading-m" id="give">
        {texts.give}
      </h2>
      <GiveForm texts={texts} again={again} />
    </FormPage>
  </>
)

const OneRole = ({ texts, held }: { readonly texts: Props['texts']; readonly held: RoleCard }) => (
  <section class="app-person">
    <h3 class="govuk-heading-s app-flush">
      {held.name} {held.isYou && <Tag colour="grey">{texts.you}</Tag>}
      {!held.hasBegun && <Tag colour="yellow">{texts.begins}</Tag>}
    </h3>
    <Paragraph>
      {held.role}
      <br />
      <span class="app-quiet">{held.email}</span>
    </Paragraph>
    <div class="app-row">
      <form method="post" action={`${rolesPath}/${held.id}/end`}>
        <Button kind="secondary" preventDoubleClick>
          {texts.end}
          <span class="govuk-visually-hidden">{texts.endWhat(held.role, held.name)}</span>
        </Button>
      </form>
    </div>
    {!held.isYou && (
      <Details summary={texts.reset}>
        <Paragraph>{texts.resetWhat}</Paragraph>
        <form method="post" action={`${rolesPath}/reset`}>
          <Button kind="warning" name="person" value={held.person} preventDoubleClick>
            {texts.reset}
            <span class="govuk-visually-hidden">: {held.name}</span>
          </Button>
        </form>
      </Details>
    )}
  </section>
)

function GiveForm({ texts, again }: { readonly texts: Props['texts']; readonly again: Again }) {
  const { errors, typed } = again
  const items = roles.map((value) => ({ value, label: texts.names[value], hint: texts.what[value] }))
  return (
    <form method="post" action={rolesPath} novalidate>
      <TextInput
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        autocomplete="off"
        spellcheck={false}
        errors={errors}
        typed={typed}
      />
      <TextInput name="name" label={texts.name} autocomplete="off" errors={errors} typed={typed} />
      <Radios name="role" legend={texts.role} legendSize="s" items={items} errors={errors} typed={typed} />
      <TextInput
        name="place"
        label={texts.place}
        hint={texts.placeHint}
        width={20}
        autocomplete="off"
        spellcheck={false}
        errors={errors}
        typed={typed}
      />
      <DateInput
        name="from"
        legend={texts.fromDate}
        legendSize="s"
        hint={texts.fromHint}
        errors={errors}
        typed={typed}
      />
      <DateInput
        name="until"
        legend={texts.untilDate}
        legendSize="s"
        hint={texts.untilHint}
        errors={errors}
        typed={typed}
      />
      <Button preventDoubleClick>{texts.button}</Button>
    </form>
  )
}
