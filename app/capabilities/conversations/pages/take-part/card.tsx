import { ProgressBar } from '#ui/progress-bar.tsx'
import { StatementCard, VoteButtons } from '#ui/statement-card.tsx'
import { leastAnswers } from '../../rules/where-i-stand.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { minePath, takePartPath, votePath } from '../addresses.ts'
import type { TakePartModel } from './present.ts'

interface CardProps {
  readonly model: TakePartModel
  readonly texts: TakePartTexts
  readonly from?: 'mine' | undefined
}

/** One statement with its answers. What the island needs is in `data-` attributes. */
export function VoteCard({ model, texts, from }: CardProps) {
  const { head, statements, answered, total } = model
  const [now, ...upcoming] = statements
  if (!now) return null
  return (
    <section
      id="statement"
      aria-labelledby="statement-title"
      data-take-part={head.slug}
      data-upcoming={JSON.stringify(upcoming.map(({ id, text, share }) => ({ id, text, share })))}
      data-texts={JSON.stringify(texts.island)}
      data-answered={answered}
      data-total={total}
    >
      <h2 id="statement-title" class="govuk-visually-hidden">
        {now.chosen ? texts.card.again : texts.card.ask}
      </h2>
      <StatementCard text={now.text} count={now.chosen ? texts.card.again : texts.card.ask}>
        <VoteForm model={model} texts={texts} from={from} />
      </StatementCard>
      <p class="govuk-body-s app-take-part__status" role="status" data-status></p>
      <p class="govuk-visually-hidden" role="status" data-announce></p>
      <ProgressBar value={answered} max={total} text={texts.progress(answered, total)} />
      <LastAnswer model={model} texts={texts} />
      <Enough model={model} texts={texts} />
    </section>
  )
}

const VoteForm = ({ model: { head, statements, ticket }, texts, from }: CardProps) => {
  const now = statements[0]!
  return (
    <form method="post" action={votePath(head.slug)}>
      <input type="hidden" name="statement" value={now.id} />
      {now.share && <input type="hidden" name="share" value={now.share} />}
      {from && <input type="hidden" name="from" value={from} />}
      {ticket && <input type="hidden" name="newcomer" value={ticket} />}
      <VoteButtons name="stance" labels={texts.votes} chosen={now.chosen ?? undefined} chosenText={texts.card.chosen} />
      <p class="govuk-body-s app-quiet app-flush" data-keys hidden>
        {texts.card.keys}
      </p>
    </form>
  )
}

/** A slip of the thumb is taken back here. */
const LastAnswer = ({ model: { head, last }, texts }: CardProps) => (
  <p class="govuk-body-s app-quiet" data-last hidden={last === null}>
    <span data-last-text>{last ? texts.card.last(last.stance, last.text) : ''}</span>{' '}
    <a class="govuk-link" href={last ? `${takePartPath(head.slug)}?statement=${last.statement}` : '#'}>
      {texts.card.change}
    </a>
  </p>
)

/** After some answers there is something to see. */
const Enough = ({ model: { head, answered }, texts }: CardProps) => (
  <div class="govuk-inset-text" data-from={leastAnswers} hidden={answered < leastAnswers}>
    {texts.enough}{' '}
    <a class="govuk-link" href={minePath(head.slug)}>
      {texts.next.mine}
    </a>
  </div>
)
