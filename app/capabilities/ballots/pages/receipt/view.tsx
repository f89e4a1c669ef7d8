import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Panel } from '#ui/panel.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import { paperPath, secrecyPath } from '../vote-addresses.ts'

export interface ReceiptModel {
  readonly slug: string
  readonly ballot: string
  readonly question: string
  readonly voterTag: string
  readonly isOpen: boolean
  /** Where the server made the paper; null where only the browser knows. */
  readonly byServer: string | null
}

interface ReceiptViewProps {
  readonly model: ReceiptModel
  readonly texts: VoteTexts
}

export function ReceiptView({ model, texts: { receipt, paper } }: ReceiptViewProps) {
  return (
    <div class="app-paper" data-receipt-page={model.ballot} data-voter={model.voterTag}>
      <div data-here hidden={model.byServer === null}>
        <Panel title={receipt.title}>{model.question}</Panel>
        <section class="app-receipt" aria-labelledby="receipt-title">
          <h2 class="govuk-heading-m" id="receipt-title">
            {receipt.yours}
          </h2>
          <p class="app-receipt__code" data-code>
            {model.byServer ?? ''}
          </p>
          <p class="govuk-body">{receipt.keep}</p>
          <p class="govuk-body app-flush">{receipt.safe}</p>
        </section>
        {model.isOpen && (
          <>
            <Button href={paperPath(model.slug)} kind="secondary">
              {receipt.change}
            </Button>
            <p class="govuk-body">{model.byServer ? receipt.byServer.text : receipt.changeHint}</p>
          </>
        )}
        {model.byServer === null && <Private receipt={receipt} />}
      </div>
      <div role="status" data-status class="app-paper__status" />
      <div data-not-here hidden={model.byServer !== null}>
        <h1 class="govuk-heading-l">{receipt.kicker}</h1>
        <EmptyState title={receipt.notHere.title}>
          <p class="govuk-body">{receipt.notHere.text}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={paperPath(model.slug)}>
              {receipt.back}
            </a>
          </p>
        </EmptyState>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={secrecyPath(model.slug)}>
          {paper.secrecy}
        </a>
      </p>
    </div>
  )
}

/** What is for the voter alone: only the page's script can show it. */
const Private = ({ receipt }: { readonly receipt: VoteTexts['receipt'] }) => (
  <>
    <Details summary={receipt.private.title}>
      <p class="govuk-body">{receipt.private.text}</p>
      <WarningText>{receipt.private.warning}</WarningText>
      <Button type="button" kind="secondary" attributes={{ 'data-show-key': '' }}>
        {receipt.private.show}
      </Button>
      <div data-key-part hidden>
        <label class="govuk-label" for="key">
          {receipt.private.label}
        </label>
        <textarea class="govuk-textarea app-exact" id="key" rows={4} readOnly data-key-text />
        <Button type="button" kind="secondary" attributes={{ 'data-copy-key': '' }}>
          {receipt.private.copy}
        </Button>
      </div>
    </Details>
    <Details summary={receipt.forget.title}>
      <InsetText>{receipt.forget.text}</InsetText>
      <Button
        type="button"
        kind="warning"
        attributes={{ 'data-forget': '', 'data-sure': receipt.forget.sure, 'data-done': receipt.forget.done }}
      >
        {receipt.forget.button}
      </Button>
    </Details>
  </>
)
