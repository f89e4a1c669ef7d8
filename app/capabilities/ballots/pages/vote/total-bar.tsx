import { Button } from '#ui/button.tsx'
import { totalOfChoices } from '../../rules/total-of-choices.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import type { PaperModel } from './present.ts'
import { totalText, wordsOf } from './words.ts'

interface TotalBarProps {
  readonly model: PaperModel
  readonly texts: VoteTexts
  readonly choices: Choices | null
}

/** What is left, always in sight; the way on beside it. Without script only the way on is shown; the review says the sum. */
export function TotalBar({ model, texts, choices }: TotalBarProps) {
  const words = wordsOf(model, texts)
  const total = choices && totalOfChoices(model.terms, choices)
  const share = total?.most ? Math.min(100, (100 * total.used) / total.most) : 0
  return (
    <div class="app-total" data-total>
      <div class="app-total__sum">
        <p class="app-total__text" data-total-text>
          {totalText(words, choices)}
        </p>
        <svg class="app-total__bar" width="100%" height="8" aria-hidden="true" focusable="false" data-total-bar>
          <rect class="app-progress__whole" width="100%" height="8" rx="4" />
          <rect class="app-progress__part" width={`${Math.round(share)}%`} height="8" rx="4" />
        </svg>
      </div>
      <Button name="step" value="review">
        {texts.paper.review}
      </Button>
      <p class="govuk-visually-hidden" role="status" data-total-said />
    </div>
  )
}
