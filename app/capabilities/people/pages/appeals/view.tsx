import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { day } from '#ui/texts/english.ts'
import type { Appeal } from '../../reads/list-appeals.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, Column, FormPage, Paragraph, TextLink } from '../form-page.tsx'
import { appealsPath, runningPath } from '../look-after.ts'

type Texts = PeopleTexts['residents']

export const AppealsView = (props: {
  readonly texts: Texts
  readonly appeals: readonly Appeal[]
  readonly isDone: boolean
}) => {
  const own = props.texts.appeals
  return (
    <>
      <BackLink href={runningPath} label={props.texts.back} />
      <Column>
        {props.isDone && <NotificationBanner isSuccess>{own.decided}</NotificationBanner>}
        <h1 class="govuk-heading-l">{own.title}</h1>
        {props.appeals.length === 0 ? (
          <EmptyState title={own.none}>
            <Paragraph>{own.noneWhy}</Paragraph>
          </EmptyState>
        ) : (
          <Paragraph>{own.why}</Paragraph>
        )}
        {props.appeals.map((appeal) => (
          <section class="app-person">
            <h2 class="govuk-heading-s app-flush">
              <TextLink href={`${appealsPath}/${appeal.id}`}>{appeal.displayName ?? own.nobody}</TextLink>
            </h2>
            <p class="govuk-body-s app-quiet">{own.asked(day(appeal.madeAt))}</p>
            <Paragraph>{appeal.words.length > 160 ? `${appeal.words.slice(0, 160)}…` : appeal.words}</Paragraph>
          </section>
        ))}
      </Column>
    </>
  )
}

interface OneProps {
  readonly texts: Texts
  readonly appeal: Appeal
  readonly again: Again
}

export const AppealView = ({ texts, appeal, again }: OneProps) => {
  const own = texts.appeals
  return (
    <>
      <BackLink href={appealsPath} label={own.title} />
      <FormPage heading={appeal.decidedAt ? own.wasDecided : own.one} again={again}>
        <SummaryList rows={rowsOf(own, appeal)} />
        {!appeal.decidedAt && <DecideForm texts={texts} appeal={appeal} again={again} />}
      </FormPage>
    </>
  )
}

const rowsOf = (own: Texts['appeals'], appeal: Appeal) => [
  { key: own.who, value: appeal.displayName ?? own.nobody },
  { key: own.email, value: appeal.email },
  { key: own.words, value: appeal.words },
  { key: own.askedOn, value: day(appeal.madeAt) },
  ...(appeal.decidedAt
    ? [
        { key: own.decision, value: appeal.isUpheld ? own.upheld : own.turnedDown },
        { key: own.reason, value: appeal.reason },
      ]
    : []),
]

function DecideForm({ texts, appeal, again }: OneProps) {
  const own = texts.appeals
  const { errors, typed } = again
  const items = [
    { value: 'uphold', label: own.uphold },
    { value: 'turn-down', label: own.turnDown, hint: own.turnDownHint },
  ]
  return (
    <form method="post" action={`${appealsPath}/${appeal.id}`} novalidate data-keep-text>
      <Radios name="decision" legend={own.decision} legendSize="m" items={items} errors={errors} typed={typed} />
      <Textarea name="reason" label={own.reason} hint={own.reasonHint} rows={3} errors={errors} typed={typed} />
      <Button preventDoubleClick>{own.button}</Button>
    </form>
  )
}
