import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Radios } from '#ui/radios.tsx'
import { Tag } from '#ui/tag.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { InterestTable } from '../../store/tables.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type InterestKind, interestKinds } from '../../vocabulary.ts'
import { type Again, FormPage, Paragraph, TextLink } from '../form-page.tsx'

interface Props {
  readonly texts: PeopleTexts['account']
  readonly interests: readonly InterestTable[]
  readonly mustBePublic: boolean
  readonly again: Again
}

export const InterestsView = ({ texts, interests, mustBePublic, again }: Props) => (
  <>
    <BackLink href="/account" label={texts.back} />
    <FormPage heading={texts.interestsPage.title} again={again}>
      <Paragraph>
        {texts.interestsPage.why} <TextLink href="/interests">{texts.interestsPage.register}</TextLink>
      </Paragraph>
      {interests.length === 0 && (
        <EmptyState title={texts.interestsPage.none}>
          <Paragraph>{texts.interestsPage.noneWhy}</Paragraph>
        </EmptyState>
      )}
      {interests.map((interest) => (
        <OneInterest texts={texts} interest={interest} />
      ))}
      <NewInterest texts={texts} mustBePublic={mustBePublic} again={again} />
    </FormPage>
  </>
)

const OneInterest = ({ texts, interest }: { readonly texts: Props['texts']; readonly interest: InterestTable }) => (
  <form method="post" action="/account/interests/remove">
    <h2 class="govuk-heading-s">
      {texts.interestsPage.kinds[interest.kind as InterestKind]}{' '}
      <Tag colour="grey">{interest.is_public ? texts.interestsPage.isPublic : texts.interestsPage.isPrivate}</Tag>
    </h2>
    <Paragraph>{interest.statement}</Paragraph>
    <Button kind="secondary" name="id" value={interest.interest_id}>
      {texts.interestsPage.remove}
      <span class="govuk-visually-hidden">: {interest.statement.slice(0, 60)}</span>
    </Button>
  </form>
)

function NewInterest({ texts, mustBePublic, again }: Omit<Props, 'interests'>) {
  const own = texts.interestsPage
  const { errors, typed } = again
  const kinds = interestKinds.map((value) => ({ value, label: own.kinds[value] }))
  const visibility = (['public', 'private'] as const).map((value) => ({ value, label: own[value] }))
  return (
    <form method="post" novalidate>
      <Radios name="kind" legend={own.kind} legendSize="s" items={kinds} isSmall errors={errors} typed={typed} />
      <Textarea
        name="statement"
        label={own.statement}
        hint={own.statementHint}
        rows={3}
        errors={errors}
        typed={typed}
      />
      {mustBePublic ? (
        <Paragraph>{own.mustBePublic}</Paragraph>
      ) : (
        <Radios
          name="visibility"
          legend={own.visibility}
          legendSize="s"
          items={visibility}
          value="private"
          isSmall
          errors={errors}
          typed={typed}
        />
      )}
      <Button preventDoubleClick>{own.add}</Button>
    </form>
  )
}
