import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { resultPath } from '../addresses.ts'
import type { LotModel } from '../result/model.ts'

export interface LotsViewProps {
  readonly slug: string
  readonly question: string
  readonly tied: readonly string[]
  readonly lot: LotModel | null
  /** How many parts are there, and whether one is of whoever looks. */
  readonly parts: 0 | 1 | 2
  readonly hasGiven: boolean
  readonly mayGive: boolean
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly texts: BallotResultTexts
}

/** How lots are drawn: by whom, from what; and afterwards how anyone can draw them again. */
export function LotsView(props: LotsViewProps) {
  const { slug, question, tied, lot, texts } = props
  const { lots: words } = texts
  return (
    <>
      <BackLink href={resultPath(slug)} label={words.back} />
      <ErrorSummary errors={props.errors} />
      <span class="govuk-caption-l">{question}</span>
      <h1 class="govuk-heading-l">{lot ? words.drawn.title : words.heading}</h1>
      {!lot && tied.length > 0 && <p class="govuk-body-l">{words.tied(tied)}</p>}
      <ol class="govuk-list govuk-list--number app-measure">
        {words.how.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      {lot ? <Drawn lot={lot} texts={texts} /> : <Waiting {...props} />}
    </>
  )
}

function Waiting({ parts, hasGiven, mayGive, errors, typed, texts }: LotsViewProps) {
  const { lots: words } = texts
  return (
    <>
      <InsetText>{hasGiven ? words.yoursIsIn : parts === 0 ? words.waitingFirst : words.waitingSecond}</InsetText>
      {mayGive && !hasGiven && (
        <form method="post" novalidate>
          <TextInput
            name="part"
            label={words.part.label}
            hint={words.part.hint}
            autocomplete="off"
            errors={errors}
            typed={typed}
          />
          <Button preventDoubleClick>{words.part.give}</Button>
        </form>
      )}
    </>
  )
}

function Drawn({ lot, texts }: { readonly lot: LotModel; readonly texts: BallotResultTexts }) {
  const { drawn } = texts.lots
  return (
    <>
      <h2 class="govuk-heading-m">{drawn.parts}</h2>
      <ol class="govuk-list govuk-list--number app-recount-lines">
        {lot.parts.map((part) => (
          <li class="app-exact">{part}</li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">{drawn.seed}</h2>
      <p class="govuk-body app-exact app-recount-lines">{lot.seed}</p>
      <ScrollRegion label={drawn.lots}>
        <Table
          caption={drawn.lots}
          captionSize="m"
          columns={[{ label: drawn.option }, { label: drawn.ticket }]}
          rows={lot.lots.map(({ title, number, ticket }) => [
            `${title} (${number})`,
            <span class="app-exact">{ticket}</span>,
          ])}
        />
      </ScrollRegion>
      <h2 class="govuk-heading-m">{drawn.again}</h2>
      <p class="govuk-body">{drawn.command}</p>
      <p class="govuk-body app-exact app-recount-lines">
        printf '%s\n' {lot.parts.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ')} | sha256sum
      </p>
    </>
  )
}
