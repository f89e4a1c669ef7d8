import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { day, number } from '#ui/texts/english.ts'
import type { RegisterSummary } from '../../reads/find-register.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, FormPage, Paragraph } from '../form-page.tsx'
import { registerPath, runningPath } from '../look-after.ts'

type Texts = PeopleTexts['residents']

/** The list in use, as counts, and where to bring a new one. */
export const RegisterView = (props: {
  readonly texts: Texts
  readonly register: RegisterSummary | null
  readonly isDone: boolean
  readonly again: Again
}) => {
  const own = props.texts.register
  return (
    <>
      <BackLink href={runningPath} label={props.texts.back} />
      <FormPage heading={own.title} again={props.again}>
        {props.isDone && props.register && (
          <NotificationBanner isSuccess>{own.imported(props.register.entries)}</NotificationBanner>
        )}
        <Paragraph>{own.why}</Paragraph>
        <Paragraph>{own.keeps}</Paragraph>
        {props.register ? (
          <>
            <h2 class="govuk-heading-m">{own.now}</h2>
            <SummaryList rows={registerRows(own, props.register)} />
          </>
        ) : (
          <EmptyState title={own.none}>
            <Paragraph>{own.noneWhy}</Paragraph>
          </EmptyState>
        )}
        <form method="post" action={registerPath} enctype="multipart/form-data" novalidate class="app-room-above">
          <FileUpload
            name="file"
            label={own.file}
            hint={own.fileHint}
            accept=".csv,text/csv"
            errors={props.again.errors}
          />
          <Button preventDoubleClick>{own.look}</Button>
        </form>
      </FormPage>
    </>
  )
}

const registerRows = (own: Texts['register'], register: RegisterSummary) => [
  { key: own.from, value: register.source },
  { key: own.importedOn, value: day(register.importedAt) },
  { key: own.entries, value: number(register.entries) },
  { key: own.leftOut, value: own.leftOutCount(register.doubles, register.unusable) },
  { key: own.residents, value: number(register.residents) },
]
