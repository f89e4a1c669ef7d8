import { Button } from '#ui/button.tsx'
import type { VoteTexts } from '../../texts/vote/en.ts'
import { castPath, givePath, receiptPath } from '../vote-addresses.ts'

interface ScriptPartsProps {
  readonly texts: VoteTexts
  readonly slug: string
}

/** What only the page's script fills and shows: what happens to the vote, the review, and a key from elsewhere. */
export function ScriptParts({ texts, slug }: ScriptPartsProps) {
  const { reviewing, script } = texts.paper
  return (
    <>
      <div
        class="app-paper__status"
        role="status"
        data-status
        data-give={givePath(slug)}
        data-cast={castPath(slug)}
        data-receipt={receiptPath(slug)}
      />
      <section class="app-review" data-review hidden tabIndex={-1} aria-labelledby="review-title">
        <h2 class="govuk-heading-m" id="review-title">
          {reviewing.title}
        </h2>
        <div data-review-lines />
        <p class="govuk-body">{reviewing.press}</p>
        <div class="govuk-button-group">
          <Button type="button" attributes={{ 'data-cast-now': '' }}>
            {reviewing.cast}
          </Button>
          <Button type="button" kind="secondary" attributes={{ 'data-back': '' }}>
            {reviewing.back}
          </Button>
        </div>
      </section>
      <section class="app-paper__key" data-key hidden>
        <p class="govuk-body">{script.votedElsewhere}</p>
        <div class="govuk-form-group">
          <label class="govuk-label" for="key">
            {script.keyLabel}
          </label>
          <div class="govuk-hint" id="key-hint">
            {script.keyHint}
          </div>
          <textarea
            class="govuk-textarea app-exact"
            id="key"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="key-hint"
            data-key-field
          />
        </div>
        <Button type="button" kind="secondary" attributes={{ 'data-key-use': '' }}>
          {script.keyUse}
        </Button>
      </section>
    </>
  )
}
