import { type PbTrouble, sentenceForPb } from '@folkmoot/counting'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { ballotsPath } from '../addresses.ts'
import { importElectionPath } from '../result-addresses.ts'

export interface ImportElectionModel {
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  /** Why the file cannot be read. */
  readonly broken?: readonly PbTrouble[] | undefined
  /** What would be mended. */
  readonly repairs?: { readonly listed: readonly PbTrouble[]; readonly total: number } | undefined
}

interface ImportElectionViewProps {
  readonly model: ImportElectionModel
  readonly texts: BallotResultTexts
}

const mostShown = 20

/** Takes any file of pabulib.org; what is wrong is named by its line, what would be mended is shown first. */
export function ImportElectionView({ model, texts }: ImportElectionViewProps) {
  const { importing: words } = texts
  const field = { errors: model.errors, typed: model.typed }
  return (
    <>
      <Breadcrumbs items={[{ label: words.ballots, href: ballotsPath }, { label: words.title }]} />
      <ErrorSummary errors={model.errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body app-measure">{words.intro}</p>
      <p class="govuk-body app-measure">{words.where}</p>
      <p class="govuk-body app-measure">{words.noLicence}</p>
      {model.broken && (
        <TroubleList title={words.errorsTitle} troubles={model.broken} total={model.broken.length} texts={texts} />
      )}
      {model.errors.length > 0 && <InsetText>{words.again}</InsetText>}
      <form method="post" action={importElectionPath} enctype="multipart/form-data" novalidate>
        <FileUpload name="file" label={words.file} hint={words.fileHint} accept=".pb" {...field} />
        {model.repairs && (
          <>
            <TroubleList
              title={words.repairs.title(model.repairs.total)}
              troubles={model.repairs.listed}
              total={model.repairs.total}
              texts={texts}
            />
            <Checkboxes
              name="mend"
              legend={words.repairs.legend}
              legendSize="s"
              isSmall
              items={[{ value: 'yes', label: words.repairs.yes }]}
              {...field}
            />
          </>
        )}
        <TextInput name="source" label={words.source} hint={words.sourceHint} spellcheck={false} {...field} />
        <TextInput name="question" label={words.question} hint={words.questionHint} {...field} />
        <TextInput name="askedBy" label={words.askedBy} hint={words.askedByHint} {...field} />
        <Button preventDoubleClick>{words.submit}</Button>
      </form>
    </>
  )
}

interface TroubleListProps {
  readonly title: string
  readonly troubles: readonly PbTrouble[]
  readonly total: number
  readonly texts: BallotResultTexts
}

const TroubleList = ({ title, troubles, total, texts }: TroubleListProps) => (
  <>
    <h2 class="govuk-heading-s">{title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {troubles.slice(0, mostShown).map((trouble) => (
        <li>{texts.importing.line(trouble.line, sentenceForPb(trouble))}</li>
      ))}
    </ul>
    {total > Math.min(mostShown, troubles.length) && (
      <p class="govuk-body">{texts.importing.repairs.more(total - Math.min(mostShown, troubles.length))}</p>
    )}
  </>
)
