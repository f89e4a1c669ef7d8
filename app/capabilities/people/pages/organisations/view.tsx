import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { day } from '#ui/texts/english.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, Column, Paragraph, TextLink } from '../form-page.tsx'
import { changeOrganisationPath, organisationsPath } from './addresses.ts'
import { InsideView } from './inside-view.tsx'
import type { InsideModel, OrganisationModel } from './present.ts'

interface Props {
  readonly texts: PeopleTexts['organisations']
  readonly model: OrganisationModel
  /** Null for everyone who does not belong to it. */
  readonly inside: InsideModel | null
  readonly done: string | null
  readonly again: Again
}

export const OrganisationView = ({ texts, model, inside, done, again }: Props) => (
  <>
    <BackLink href={organisationsPath} label={texts.back} />
    <Column>
      <ErrorSummary errors={again.errors} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <h1 class="govuk-heading-l">{model.name}</h1>
      {model.about && <Paragraph>{model.about}</Paragraph>}
      {model.numbers.length > 0 && <SummaryList rows={numberRows(texts, model)} />}
      <div class="govuk-inset-text">
        <strong>{texts.checked}.</strong> {model.numbers.length > 0 ? texts.checkedWhy : texts.noNumbers}
      </div>
      <p class="govuk-body-s app-quiet">
        {texts.since(day(model.since))}. {texts.memberCount(model.members)}.
      </p>
      {inside?.mayKeep && (
        <Button kind="secondary" href={changeOrganisationPath(model.id)}>
          {texts.change}
          <span class="govuk-visually-hidden"> {model.name}</span>
        </Button>
      )}
      {inside && <InsideView texts={texts} id={model.id} inside={inside} again={again} />}
    </Column>
  </>
)

const numberRows = (texts: Props['texts'], model: OrganisationModel) =>
  model.numbers.map(({ register, number, site }) => ({
    key: texts.registers[register],
    value: (
      <>
        {number}{' '}
        <TextLink href={site}>
          {texts.lookUp}
          <span class="govuk-visually-hidden">: {texts.registers[register]}</span>
        </TextLink>
      </>
    ),
  }))
