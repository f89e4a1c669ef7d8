import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { ReadyImport } from '../../rules/ready-import.ts'
import type { ExchangeTexts } from '../../texts/exchange/en.ts'
import { conversationsPath, importPath } from '../addresses.ts'

export interface ImportModel {
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** Rows of the files just sent that could not be read. */
  readonly troubles?: ReadyImport['troubles'] | undefined
}

interface ImportViewProps {
  readonly model: ImportModel
  readonly texts: ExchangeTexts
}

const mostShown = 20

export function ImportView({ model, texts }: ImportViewProps) {
  const field = { errors: model.errors, typed: model.typed }
  return (
    <>
      <Breadcrumbs items={[{ label: texts.conversations, href: conversationsPath }, { label: texts.title }]} />
      <ErrorSummary errors={model.errors} />
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <p class="govuk-body app-measure">{texts.intro}</p>
      <p class="govuk-body app-measure">{texts.where}</p>
      {model.errors.length > 0 && <InsetText>{texts.chooseAgain}</InsetText>}
      <form method="post" action={importPath} enctype="multipart/form-data" novalidate>
        <h2 class="govuk-heading-m">{texts.files}</h2>
        <FileUpload name="votes" label={texts.votes} hint={texts.votesHint} accept=".csv,text/csv" {...field} />
        <FileUpload
          name="comments"
          label={texts.comments}
          hint={texts.commentsHint}
          accept=".csv,text/csv"
          {...field}
        />
        <FileUpload name="summary" label={texts.summary} hint={texts.summaryHint} accept=".csv,text/csv" {...field} />
        {model.troubles && model.troubles.total > 0 && <Troubles troubles={model.troubles} texts={texts} {...field} />}
        <h2 class="govuk-heading-m">{texts.about}</h2>
        <TextInput name="question" label={texts.question} hint={texts.questionHint} {...field} />
        <TextInput name="askedBy" label={texts.askedBy} hint={texts.askedByHint} {...field} />
        <TextInput name="source" label={texts.source} hint={texts.sourceHint} spellcheck={false} {...field} />
        <Textarea name="licence" label={texts.licence} hint={texts.licenceHint} rows={3} {...field} />
        <Button preventDoubleClick>{texts.submit}</Button>
      </form>
    </>
  )
}

interface TroublesProps {
  readonly troubles: ReadyImport['troubles']
  readonly texts: ExchangeTexts
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
}

const Troubles = ({ troubles, texts, errors, typed }: TroublesProps) => (
  <>
    <h3 class="govuk-heading-s">{texts.badRows(troubles.total)}</h3>
    <ul class="govuk-list govuk-list--bullet">
      {troubles.listed.slice(0, mostShown).map(({ file, line, reason }) => (
        <li>{texts.badRow(file, line, reason)}</li>
      ))}
    </ul>
    {troubles.total > mostShown && <p class="govuk-body">{texts.badRowsMore(troubles.total - mostShown)}</p>}
    <Checkboxes
      name="leaveOut"
      legend={texts.leaveOut}
      legendSize="s"
      isSmall
      items={[{ value: 'yes', label: texts.leaveOutLabel }]}
      errors={errors}
      typed={typed}
    />
  </>
)
