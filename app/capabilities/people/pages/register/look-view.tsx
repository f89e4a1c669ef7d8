import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { listFields } from '../../rules/read-residents.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, FormPage, Paragraph, TextLink } from '../form-page.tsx'
import { registerPath } from '../look-after.ts'
import type { Looked } from './look.ts'

type Texts = PeopleTexts['residents']

interface Props {
  readonly texts: Texts
  readonly looked: Looked
  /** Somebody became a resident by a list before: what about them? */
  readonly hasResidents: boolean
  readonly again: Again
}

/** A list before it is imported: which column is what, how its first lines read, what would be left out. */
export const LookView = (props: Props) => {
  const { texts, looked } = props
  const own = texts.register
  return (
    <>
      <BackLink href={registerPath} label={own.title} />
      <FormPage heading={own.lookTitle} again={props.again}>
        <Paragraph>{own.lookWhy(looked.fileName, looked.lines.length)}</Paragraph>
        <FieldsForm {...props} />
        {looked.problem === null && (
          <>
            <Sample texts={texts} looked={looked} />
            <h2 class="govuk-heading-m">{own.counts}</h2>
            <SummaryList rows={countRows(texts, looked)} />
            <ImportForm {...props} />
          </>
        )}
        <Paragraph>
          <TextLink href={registerPath}>{own.cancel}</TextLink>
        </Paragraph>
      </FormPage>
    </>
  )
}

function FieldsForm({ texts, looked, again }: Props) {
  const own = texts.register
  const headings = looked.headings.map((heading, k) => ({ value: String(k), label: heading || `${k + 1}` }))
  const items = [{ value: '', label: own.notThere }, ...headings]
  return (
    <form method="get" action={`${registerPath}/lists/${looked.uploadId}`} novalidate>
      <h2 class="govuk-heading-m" id="fields">
        {own.fieldsTitle}
      </h2>
      {listFields.map((field) => (
        <Select
          name={field}
          label={own.fields[field]}
          items={items}
          value={looked.fields[field] === null ? '' : String(looked.fields[field])}
          errors={again.errors}
        />
      ))}
      <Button kind="secondary">{own.lookAgain}</Button>
    </form>
  )
}

function Sample({ texts, looked }: Pick<Props, 'texts' | 'looked'>) {
  const own = texts.register
  const { fields } = looked
  const used = listFields.filter((field) => fields[field] !== null)
  return (
    <>
      <h2 class="govuk-heading-m">{own.sample}</h2>
      {looked.lines.slice(0, 3).map(({ line, cells }) => (
        <InsetText>
          <strong>{own.line(line)}</strong>
          {used.map((field) => (
            <div>
              {own.fields[field]}: {cells[fields[field]!] || own.nothing}
            </div>
          ))}
        </InsetText>
      ))}
    </>
  )
}

function countRows(texts: Texts, { read }: Looked) {
  const own = texts.register
  const named = (numbers: readonly number[], why?: string) =>
    numbers.length === 0 ? own.noneOfThem : `${texts.lines(numbers)}${why ? `. ${why}` : ''}`
  return [
    { key: own.entries, value: own.people(read.residents.length) },
    { key: own.doubles, value: named(read.doubles) },
    { key: own.unusable, value: named(read.unusable, own.unusableWhy) },
  ]
}

function ImportForm({ texts, looked, hasResidents, again }: Props) {
  const own = texts.register
  const { errors, typed } = again
  const gone = [
    { value: 'stay', label: own.goneStay },
    { value: 'end', label: own.goneEnd },
  ]
  return (
    <form method="post" action={`${registerPath}/lists/${looked.uploadId}`} novalidate>
      {listFields.map((field) => (
        <input type="hidden" name={field} value={looked.fields[field] ?? ''} />
      ))}
      <TextInput name="source" label={own.source} hint={own.sourceHint} errors={errors} typed={typed} />
      {hasResidents && (
        <Radios name="gone" legend={own.gone} legendSize="s" items={gone} value="stay" errors={errors} typed={typed} />
      )}
      <Paragraph>{own.replaces}</Paragraph>
      <Button preventDoubleClick>{own.import}</Button>
    </form>
  )
}
