import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { Details } from '#ui/details.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { day } from '#ui/texts/english.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, Column, FormPage, Paragraph } from '../form-page.tsx'
import type { ResidenceModel } from './present.ts'

export interface ResidenceProps {
  readonly texts: PeopleTexts['residence']
  readonly model: ResidenceModel
  readonly again: Again
  readonly done: string | null
  /** Why a try did not work, beside its form's own errors. */
  readonly refused?: { readonly title: string; readonly why: string } | undefined
}

export const ResidenceView = (props: ResidenceProps) => (
  <>
    <BackLink href="/account" label={props.texts.back} />
    {props.model.resident ? <ResidentView {...props} /> : <NotYetView {...props} />}
  </>
)

function ResidentView({ texts, model, refused }: ResidenceProps) {
  const { since, by } = model.resident!
  return (
    <Column>
      {refused && <NotificationBanner>{`${refused.title}. ${refused.why}`}</NotificationBanner>}
      <Panel title={texts.isResident}>{texts.since(day(since), texts.proofs[by])}</Panel>
      <Details summary={texts.moved}>
        <Paragraph>{texts.movedWhy}</Paragraph>
        <form method="post" action="/residence/end">
          <Button kind="warning" preventDoubleClick>
            {texts.movedButton}
          </Button>
        </form>
      </Details>
    </Column>
  )
}

const NotYetView = (props: ResidenceProps) => (
  <FormPage heading={props.texts.title} again={props.again}>
    {props.done && <NotificationBanner isSuccess>{props.done}</NotificationBanner>}
    {props.refused && (
      <InsetText>
        <h2 class="govuk-heading-s">{props.refused.title}</h2>
        <Paragraph>{props.refused.why}</Paragraph>
      </InsetText>
    )}
    <Paragraph>{props.texts.why}</Paragraph>
    <LetterForm {...props} />
    {props.model.list && <ListForm {...props} list={props.model.list} />}
    <AppealPart {...props} />
  </FormPage>
)

const LetterForm = ({ texts, again }: ResidenceProps) => (
  <section class="app-room-below">
    <h2 class="govuk-heading-m">{texts.byLetter}</h2>
    <Paragraph>{texts.byLetterWhy}</Paragraph>
    <form method="post" action="/residence/code" novalidate>
      <TextInput
        name="code"
        label={texts.code}
        width={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        errors={again.errors}
        typed={again.typed}
      />
      <Button preventDoubleClick>{texts.codeButton}</Button>
    </form>
  </section>
)

function ListForm(props: ResidenceProps & { readonly list: NonNullable<ResidenceModel['list']> }) {
  const { texts, list, again } = props
  const { errors, typed } = again
  return (
    <section class="app-room-below">
      <h2 class="govuk-heading-m">{texts.byList}</h2>
      <Paragraph>{texts.byListWhy(list.source, day(list.importedAt))}</Paragraph>
      <form method="post" action="/residence/claim-by-email">
        <Button kind="secondary" preventDoubleClick>
          {texts.byEmailButton}
        </Button>
      </form>
      <Paragraph>{texts.orByName}</Paragraph>
      <form method="post" action="/residence/claim" novalidate>
        <TextInput name="name" label={texts.name} autocomplete="name" errors={errors} typed={typed} />
        <TextInput
          name="postcode"
          label={texts.postcode}
          width={10}
          autocomplete="postal-code"
          autocapitalize="characters"
          errors={errors}
          typed={typed}
        />
        <Button preventDoubleClick>{texts.listButton}</Button>
      </form>
    </section>
  )
}

function AppealPart({ texts, model, again }: ResidenceProps) {
  const { appeal } = model
  const isOpen = appeal !== null && appeal.decidedAt === null
  return (
    <section>
      <h2 class="govuk-heading-m">{isOpen ? texts.waiting : texts.byPerson}</h2>
      {appeal && isOpen && (
        <>
          <Paragraph>{texts.waitingWhy(day(appeal.madeAt))}</Paragraph>
          <InsetText>
            <strong>{texts.yourWords}:</strong> {appeal.words}
          </InsetText>
        </>
      )}
      {appeal?.decidedAt && (
        <InsetText>
          {texts.turnedDown(day(appeal.decidedAt))} <strong>{texts.reasonGiven}:</strong> {appeal.reason} {texts.again}
        </InsetText>
      )}
      {!isOpen && (
        <>
          <Paragraph>{texts.byPersonWhy}</Paragraph>
          <form method="post" action="/residence/appeal" novalidate data-keep-text>
            <CharacterCount
              name="words"
              label={texts.words}
              hint={texts.wordsHint}
              rows={4}
              maxlength={2000}
              errors={again.errors}
              typed={again.typed}
            />
            <Button kind="secondary" preventDoubleClick>
              {texts.wordsButton}
            </Button>
          </form>
        </>
      )}
    </section>
  )
}
