import { countSingle, type Marks, type SingleRule } from '@folkmoot/counting'
import type { Choices } from '../../vocabulary.ts'
import type { SingleResult } from '../ballot-result.ts'
import type { BudgetRule, CountRule, Share } from '../count-rule.ts'
import type { BallotToCount, CountSetting } from './ballot-to-count.ts'
import { type Gathering, marksOf } from './gather-election.ts'

type SingleCountRule = Exclude<CountRule, BudgetRule>

/** Counts a single decision. With `lot`, ties are settled in the order that was drawn. */
export function countSinglePapers(
  ballot: BallotToCount,
  gathered: GatheredPapers,
  rule: SingleCountRule,
  setting: CountSetting,
): SingleResult {
  const count = countSingle(gathered.papers, ruleOf(ballot, rule), {
    ...(setting.roll === undefined ? {} : { roll: setting.roll }),
    ...(setting.lot === undefined ? {} : { lot: setting.lot.map(String) }),
  })
  return {
    format: 'folkmoot-result-1',
    kind: 'single',
    papers: gathered.count,
    blank: gathered.blank,
    count,
    chosen: [...gathered.chosen]
      .map(([number, times]) => ({ number, papers: times }))
      .sort((a, b) => a.number - b.number),
  }
}

export interface GatheredPapers {
  readonly papers: readonly { readonly marks: Marks; readonly times: number }[]
  readonly count: number
  readonly blank: number
  readonly chosen: ReadonlyMap<number, number>
}

/** Equal papers together, so that a hundred thousand of them are counted as a few hundred. */
export function gatherPapers(ballot: BallotToCount): Gathering<GatheredPapers> {
  const held = new Map<string, { marks: Marks; times: number }>()
  const chosen = new Map<number, number>(
    ballot.paper.type === 'yes-no' ? [] : ballot.options.map(({ number }) => [number, 0]),
  )
  let [count, blank] = [0, 0]
  const add = (choices: Choices) => {
    count++
    const marks = singleMarks(choices)
    const key = JSON.stringify(marks)
    const same = held.get(key)
    if (same) same.times++
    else held.set(key, { marks, times: 1 })
    const { options } = marksOf(choices)
    const named = choices.type === 'ranking' ? options.slice(0, 1) : options
    for (const number of named) chosen.set(number, (chosen.get(number) ?? 0) + 1)
    if (choices.type === 'yes-no' ? choices.answer === 'abstain' : options.length === 0) blank++
  }
  return { add, finish: () => ({ papers: [...held.values()], count, blank, chosen }) }
}

function singleMarks(choices: Choices): Marks {
  switch (choices.type) {
    case 'yes-no':
      return { answer: choices.answer }
    case 'choose-one':
      return { choice: choices.option === null ? null : String(choices.option) }
    case 'approval':
    case 'knapsack':
      return { approved: choices.options.map(String) }
    case 'score':
      return { scores: Object.fromEntries(choices.scores.map(({ option, score }) => [String(option), score])) }
    case 'points':
      return { scores: Object.fromEntries(choices.points.map(({ option, points }) => [String(option), points])) }
    case 'ranking':
      return { ranking: choices.options.map((option) => [String(option)]) }
  }
}

const pair = ({ part, whole }: Share) => [part, whole] as const

function ruleOf(ballot: BallotToCount, rule: SingleCountRule): SingleRule {
  const options = ballot.options.map(({ number }) => String(number))
  switch (rule.rule) {
    case 'yes-no': {
      const majority = {
        share: pair(rule.majority),
        needs: rule.isMoreThan ? ('more-than' as const) : ('at-least' as const),
        of: 'votes' as const,
      }
      const quorum = rule.quorum && { share: pair(rule.quorum), counts: 'papers' as const }
      return { kind: 'yes-no', majority, ...(quorum ? { quorum } : {}) }
    }
    case 'plurality':
      return { kind: 'choose-one', options }
    case 'approval':
      return { kind: 'approval', options, seats: 1 }
    case 'score':
      return { kind: 'score', options, seats: 1, lowest: 0, highest: ballot.paper.bounds.highestScore ?? 5 }
    case 'instant-runoff':
      return { kind: 'instant-run-off', options, text: 'scottish-2011' }
    case 'stv':
      return { kind: 'single-transferable-vote', options, text: 'scottish-2011', seats: rule.seats }
    case 'condorcet':
      return { kind: 'condorcet', options, completion: 'schulze-winning-votes' }
  }
}
