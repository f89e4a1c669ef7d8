import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import { ballotPath } from '../addresses.ts'
import { recordOfBallotPath } from '../result-addresses.ts'
import { checkPath, papersListPath, receiptsListPath } from '../vote-addresses.ts'

export interface CheckModel {
  readonly slug: string
  readonly question: string
  readonly ballot: string
  readonly voterTag: string
  readonly titles: Readonly<Record<number, string>>
  readonly terms: PaperTerms
  /** Null until the papers are published. */
  readonly box: {
    readonly papers: number
    readonly receipts: number
    readonly papersHash: string
    readonly receiptsHash: string
  } | null
  /** A receipt that somebody asked about; `found` is null where it is none. */
  readonly lookedUp: { readonly typed: string; readonly found: boolean | null } | null
}

interface CheckViewProps {
  readonly model: CheckModel
  readonly texts: VoteTexts
}

export function CheckView({ model, texts: { check } }: CheckViewProps) {
  return (
    <div class="app-paper">
      <p class="app-kicker">{model.question}</p>
      <h1 class="govuk-heading-l">{check.title}</h1>
      {model.box ? <Checks model={model} box={model.box} check={check} /> : <InsetText>{check.early}</InsetText>}
      <p class="govuk-body">
        <a class="govuk-link" href={ballotPath(model.slug)}>
          {check.back}
        </a>
      </p>
    </div>
  )
}

interface ChecksProps {
  readonly model: CheckModel
  readonly box: NonNullable<CheckModel['box']>
  readonly check: VoteTexts['check']
}

const Checks = ({ model, box, check }: ChecksProps) => (
  <>
    <section
      aria-labelledby="own-title"
      data-check={JSON.stringify({ terms: model.terms, titles: model.titles, slug: model.slug, ...box })}
      data-voter={model.voterTag}
    >
      <h2 class="govuk-heading-m" id="own-title">
        {check.own.title}
      </h2>
      <noscript>
        <InsetText>{check.withoutScript}</InsetText>
      </noscript>
      <div data-own hidden>
        <p class="govuk-body">{check.own.text}</p>
        <Button type="button" attributes={{ 'data-look': '' }}>
          {check.own.button}
        </Button>
      </div>
      <div class="app-paper__status" role="status" data-status />
      <div data-found />
    </section>
    <section aria-labelledby="receipt-title">
      <h2 class="govuk-heading-m" id="receipt-title">
        {check.receipt.title}
      </h2>
      <LookUp model={model} check={check} />
    </section>
    <p class="govuk-body">{check.published(check.papers(box.papers), check.receipts(box.receipts))}</p>
    <ul class="govuk-list">
      {[
        { href: papersListPath(model.slug), label: check.lists.papers },
        { href: receiptsListPath(model.slug), label: check.lists.receipts },
        { href: recordOfBallotPath(model.ballot), label: check.lists.record },
      ].map(({ href, label }) => (
        <li>
          <a class="govuk-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </>
)

function LookUp({ model, check: { receipt } }: Pick<ChecksProps, 'model' | 'check'>) {
  const { lookedUp } = model
  const errors = lookedUp && lookedUp.found === null ? [{ name: 'receipt', message: receipt.malformed }] : []
  return (
    <>
      {lookedUp && lookedUp.found !== null && (
        <div class="app-paper__status" role="status" data-receipt-found={lookedUp.found ? 'yes' : 'no'}>
          {lookedUp.found ? receipt.found : receipt.missing}
        </div>
      )}
      <p class="govuk-body">{receipt.text}</p>
      <form method="get" action={checkPath(model.slug)}>
        <TextInput
          name="receipt"
          label={receipt.label}
          hint={receipt.hint}
          value={lookedUp?.typed ?? ''}
          errors={errors}
          autocomplete="off"
          spellcheck={false}
          class="govuk-input--width-30 app-exact"
        />
        <Button kind="secondary">{receipt.button}</Button>
      </form>
    </>
  )
}
