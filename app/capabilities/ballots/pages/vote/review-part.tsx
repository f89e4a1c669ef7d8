import { Button, ButtonGroup } from '#ui/button.tsx'
import { optionsOf } from '../../rules/paper.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import { votePath } from '../vote-addresses.ts'
import type { PaperModel } from './present.ts'
import { reviewOf, wordsOf } from './words.ts'

interface ReviewPartProps {
  readonly model: PaperModel
  readonly texts: VoteTexts
  readonly choices: Choices
}

/** What the paper will say, to be read once more; then one press casts it. For those without script. */
export function ReviewPart({ model, texts, choices }: ReviewPartProps) {
  const { reviewing } = texts.paper
  const { lines, isOrdered, total } = reviewOf(wordsOf(model, texts), choices)
  const isChange = model.stage.kind === 'vote' && model.stage.given !== null
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <form method="post" action={votePath(model.slug)} class="app-review">
      <h2 class="govuk-heading-m">{reviewing.title}</h2>
      <p class="govuk-body">{lines.length > 0 ? reviewing.yours : reviewing.empty}</p>
      <List class={`govuk-list ${isOrdered ? 'govuk-list--number' : 'govuk-list--bullet'} app-review__lines`}>
        {lines.map(({ title, note }) => (
          <li>
            {title}
            {note && <span class="app-quiet"> · {note}</span>}
          </li>
        ))}
      </List>
      {total && <p class="govuk-body">{total}</p>}
      <HiddenFields choices={choices} />
      <p class="govuk-body">{reviewing.press}</p>
      <ButtonGroup>
        <Button name="step" value="cast" preventDoubleClick>
          {isChange ? reviewing.castChange : reviewing.cast}
        </Button>
        <Button name="step" value="change" kind="secondary">
          {reviewing.back}
        </Button>
      </ButtonGroup>
    </form>
  )
}

const Hidden = ({ name, value }: { readonly name: string; readonly value: string | number }) => (
  <input type="hidden" name={name} value={value} />
)

/** What was chosen, to be sent again as it is. */
export function HiddenFields({ choices }: { readonly choices: Choices }) {
  switch (choices.type) {
    case 'yes-no':
      return <Hidden name="answer" value={choices.answer} />
    case 'choose-one':
      return <Hidden name="chosen" value={choices.option ?? 0} />
    case 'approval':
    case 'knapsack':
      return (
        <>
          {choices.options.map((option) => (
            <Hidden name="chosen" value={option} />
          ))}
        </>
      )
    case 'points':
    case 'score':
    case 'ranking':
      return (
        <>
          {optionsOf(choices).map((option, k) => (
            <>
              <Hidden name="option" value={option} />
              <Hidden name="value" value={valueAt(choices, k)} />
            </>
          ))}
        </>
      )
  }
}

function valueAt(choices: Extract<Choices, { type: 'points' | 'score' | 'ranking' }>, k: number): number {
  if (choices.type === 'points') return choices.points[k]!.points
  return choices.type === 'score' ? choices.scores[k]!.score : k + 1
}
