import { countedElection, outcomeOf } from '../counted-election.ts'
import type { Election } from '../election.ts'
import type { Outcome } from '../outcome.ts'
import type { GreedyRule } from '../rule.ts'
import { scoresOf } from '../scores.ts'
import { tieRanks } from '../tie-order.ts'
import { greedyOrder } from './greedy-order.ts'
import { walkDown } from './walk-down.ts'

/**
 * Down the list by score (or score for each unit of money), taking what fits. Projects without a vote come last and are
 * taken too where they fit. Ties: by the rule's tie-break.
 */
export function countGreedy(election: Election, rule: GreedyRule): Outcome {
  const scores = scoresOf(election, rule.score)
  const ranks = tieRanks(election, scores, rule.tieBreak)
  const list = greedyOrder({ election, scores, perCost: rule.perCost, ranks })
  const least = rule.leastScore
  const walked = walkDown({
    election,
    list,
    left: election.budget,
    isOut: () => false,
    isBelowLeast: least === undefined ? undefined : (p) => scores[p]! < least,
    stops: rule.whenTooDear === 'stop',
  })
  return outcomeOf({
    election,
    rule,
    bought: walked.taken,
    list,
    tieEvents: list.ties,
    runs: 1,
    working: { rule: 'greedy', perCost: rule.perCost, ...countedElection(election, scores), steps: walked.steps },
  })
}
