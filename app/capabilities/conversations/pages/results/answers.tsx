import { OpinionGroup } from '#ui/opinion-group.tsx'
import { looksOf } from '../../rules/group-looks.ts'
import type { ResultTexts } from '../../texts/results/en/result.ts'
import type { GroupVotes, Side } from './model.ts'

interface Counts {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

interface AnswersProps {
  /** Which share is said in figures. */
  readonly side: Side
  readonly groups: readonly GroupVotes[]
  readonly texts: ResultTexts
  /** Everybody’s votes: a line of their own where there are no groups, or where asked for. */
  readonly everyone?: Counts | undefined
}

/** What each group said to one statement: a bar a group, and the share that matters in figures. */
export function Answers({ side, groups, everyone, texts }: AnswersProps) {
  const looks = looksOf(groups.map(({ group }) => group))
  return (
    <ul class="app-answers">
      {everyone && (
        <Row who={texts.bars.everyone} mark={texts.bars.everyoneShort} counts={everyone} side={side} texts={texts} />
      )}
      {groups.map((votes) => (
        <Row
          who={texts.groups.name(votes.group)}
          mark={<OpinionGroup letter={votes.group} look={looks.get(votes.group)} />}
          counts={votes}
          side={side}
          texts={texts}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  readonly who: string
  readonly mark: preact.ComponentChildren
  readonly counts: Counts
  readonly side: Side
  readonly texts: ResultTexts
}

const Row = ({ who, mark, counts, side, texts }: RowProps) => (
  <li class="app-answers__row">
    <span class="govuk-visually-hidden">{texts.bars.whole(who, counts)}</span>
    <span class="app-answers__who" aria-hidden="true">
      {mark}
    </span>
    <Bar {...counts} />
    <span class="app-answers__main" aria-hidden="true">
      <b>{texts.bars.main(counts, side)}</b>{' '}
      <span class="app-answers__of">{texts.bars.of(counts.agree + counts.pass + counts.disagree)}</span>
    </span>
  </li>
)

function Bar({ agree, pass, disagree }: Counts) {
  const all = agree + pass + disagree
  const share = (count: number) => (all === 0 ? 0 : Math.round((count / all) * 1000) / 10)
  const [first, last] = [share(agree), share(disagree)]
  return (
    <svg class="app-answers__bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="app-split__pass" width="100%" height="14" rx="2" />
      {first > 0 && <rect class="app-split__agree" width={`${first}%`} height="14" rx="2" />}
      {last > 0 && <rect class="app-split__disagree" x={`${100 - last}%`} width={`${last}%`} height="14" rx="2" />}
    </svg>
  )
}

/** What the colours of the bars mean, once a page. */
export const AnswersKey = ({ texts }: { readonly texts: ResultTexts }) => (
  <p class="app-answers-key">
    {texts.bars.key}{' '}
    {(['agree', 'pass', 'disagree'] as const).map((part) => (
      <span class={`app-split__text app-split__text--${part}`}>{texts.bars.parts[part]}</span>
    ))}
  </p>
)
