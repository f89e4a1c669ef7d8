import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import type { ResidenceProof } from '../../vocabulary.ts'
import { type Again, FormPage, Paragraph } from '../form-page.tsx'
import { residentsPath, runningPath } from '../look-after.ts'

interface Props {
  readonly texts: PeopleTexts['residents']
  readonly counts: readonly { readonly by: ResidenceProof; readonly count: number }[]
  readonly isDone: boolean
  readonly again: Again
}

export const ResidentsView = ({ texts, counts, isDone, again }: Props) => (
  <>
    <BackLink href={runningPath} label={texts.back} />
    <FormPage heading={texts.record.title} again={again}>
      {isDone && <NotificationBanner isSuccess>{texts.record.done}</NotificationBanner>}
      <Paragraph>{texts.record.why}</Paragraph>
      <RecordForm texts={texts} again={again} />
      {counts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{texts.record.counts}</h2>
          <SummaryList rows={counts.map(({ by, count }) => ({ key: texts.record.by[by], value: count }))} />
        </>
      )}
    </FormPage>
  </>
)

function RecordForm({ texts, again }: Pick<Props, 'texts' | 'again'>) {
  const own = texts.record
  const { errors, typed } = again
  const items = [
    { value: 'yes', label: own.yes, hint: own.yesHint },
    { value: 'no', label: own.no, hint: own.noHint },
  ]
  return (
    <form method="post" action={residentsPath} novalidate data-keep-text>
      <TextInput
        name="email"
        type="email"
        label={own.email}
        autocomplete="off"
        spellcheck={false}
        errors={errors}
        typed={typed}
      />
      <Radios name="decision" legend={own.decision} legendSize="s" items={items} errors={errors} typed={typed} />
      <Textarea name="reason" label={own.reason} hint={own.reasonHint} rows={3} errors={errors} typed={typed} />
      <Button preventDoubleClick>{own.button}</Button>
    </form>
  )
}
