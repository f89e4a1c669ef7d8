import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { FileUpload } from '#ui/file-upload.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { number } from '#ui/texts/english.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { managePath, rollListPath, rollUploadPath } from '../addresses.ts'
import type { LookedRoll } from './look.ts'

type Manage = RunTexts['manage']

interface BringListProps {
  readonly ballot: Ballot
  readonly manage: Manage
  readonly entries: number
  readonly errors: FieldErrors
}

/** How many are on the list, and where to bring one. */
export const BringListView = ({ ballot, manage, entries, errors }: BringListProps) => (
  <>
    <BackLink href={managePath(ballot.slug)} label={manage.back} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{manage.caption}</span>
        <h1 class="govuk-heading-l">{manage.roll.list}</h1>
        <p class="govuk-body-l">{manage.roll.listNow(entries)}</p>
        <p class="govuk-body">{manage.roll.listKeeps}</p>
        <form method="post" enctype="multipart/form-data" novalidate>
          <FileUpload
            name="file"
            label={manage.roll.file}
            hint={manage.roll.fileHint}
            accept=".csv,text/csv"
            errors={errors}
          />
          <Button preventDoubleClick>{manage.roll.look}</Button>
        </form>
      </div>
    </div>
  </>
)

interface LookProps {
  readonly slug: string
  readonly looked: LookedRoll
  readonly manage: Manage
  readonly errors: FieldErrors
}

/** A list before it goes on the roll: which column counts, and what would be left out. */
export const LookView = ({ slug, looked, manage, errors }: LookProps) => {
  const own = manage.roll
  const here = rollUploadPath(slug, looked.upload)
  const headings = looked.headings.map((heading, k) => ({ value: String(k), label: heading || String(k + 1) }))
  const chosen = looked.column === null ? '' : String(looked.column)
  return (
    <>
      <BackLink href={rollListPath(slug)} label={own.list} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{manage.caption}</span>
          <h1 class="govuk-heading-l">{own.lookTitle}</h1>
          <p class="govuk-body">{own.lookWhy(looked.fileName, looked.lines.length)}</p>
          <form method="get" action={here} novalidate>
            <Select name="column" label={own.column} labelSize="s" items={headings} value={chosen} errors={errors} />
            <Button kind="secondary">{own.again}</Button>
          </form>
          {looked.read && (
            <>
              <h2 class="govuk-heading-m">{own.counts}</h2>
              <SummaryList
                rows={[
                  { key: own.people, value: number(looked.read.mailboxes.length) },
                  { key: own.doubles, value: named(looked.read.doubles, own) },
                  { key: own.unusable, value: named(looked.read.unusable, own) },
                ]}
              />
              <form method="post" action={here} novalidate>
                <input type="hidden" name="column" value={chosen} />
                <p class="govuk-body">{own.replaces}</p>
                <Button preventDoubleClick>{own.import}</Button>
              </form>
            </>
          )}
        </div>
      </div>
    </>
  )
}

const named = (lines: readonly number[], own: Manage['roll']) => (lines.length === 0 ? own.noneOfThem : own.some(lines))

export const GoneView = ({ slug, manage: { roll } }: { readonly slug: string; readonly manage: Manage }) => (
  <>
    <h1 class="govuk-heading-l">{roll.gone}</h1>
    <p class="govuk-body">{roll.goneWhy}</p>
    <Button href={rollListPath(slug)}>{roll.bringAgain}</Button>
  </>
)
