import { countedElection, outcomeOf } from '../counted-election.ts'
import type { Election } from '../election.ts'
import { reduced } from '../fraction.ts'
import { greedyOrder } from '../greedy/greedy-order.ts'
import { type Walked, walkDown } from '../greedy/walk-down.ts'
import type { Outcome } from '../outcome.ts'
import type { EqualSharesRule } from '../rule.ts'
import { scoreFor, scoresOf } from '../scores.ts'
import { tieRanks } from '../tie-order.ts'
import type { EqualSharesWorking } from '../working/working.ts'
import { type DescribedRun, describeRun } from './describe-run.ts'
import { costOf, type Raised, raiseShares } from './raise-shares.ts'
import { ShareRun } from './share-run.ts'
import { equalShare, firstShare } from './shares.ts'
import { supportOf } from './support.ts'

/**
 * Method of Equal Shares. Everybody holds the same share of the budget. Bought is, round by round, the project whose
 * supporters pay the least for what they get from it, as long as supporters can pay for one. No more is ever charged to
 * anybody than their share. Exact: no outcome depends on rounding. Ties: by the rule's tie-break.
 */
export function countEqualShares(election: Election, rule: EqualSharesRule): Outcome {
  const scores = scoresOf(election, scoreFor(election))
  const ranks = tieRanks(election, scores, rule.tieBreak)
  const run = new ShareRun(supportOf(election, rule.utility), ranks)
  const { raised, described } = runsOf(election, rule, run)
  const list = greedyOrder({ election, scores, perCost: false, ranks })
  const rest = restOf(election, rule, raised, list)
  return outcomeOf({
    election,
    rule,
    bought: [...raised.order, ...(rest?.taken ?? [])],
    list,
    tieEvents: raised.ties,
    runs: raised.runs,
    working: {
      rule: 'mes',
      ...countedElection(election, scores),
      share: reduced(raised.share),
      equalShare: reduced(equalShare(election)),
      ended: raised.ended,
      overspending: overspendingOf(election, raised),
      purchases: described.purchases,
      shortfalls: described.shortfalls,
      completion: rest?.steps ?? [],
    },
  })
}

interface Counted {
  readonly raised: Raised
  readonly described: DescribedRun
}

function runsOf(election: Election, rule: EqualSharesRule, run: ShareRun): Counted {
  const share = firstShare(election, rule)
  if (rule.completion === 'add1' || rule.completion === 'add1+greedy') {
    const raised = raiseShares(election, rule, share, run)
    return { raised, described: describeRun(election, raised.share, run) }
  }
  const described = describeRun(election, share, run)
  const { order, ties } = described
  return { raised: { share, order, ties, runs: 1, ended: 'one-run', overspending: null }, described }
}

function restOf(
  election: Election,
  { completion }: EqualSharesRule,
  raised: Raised,
  list: ReturnType<typeof greedyOrder>,
): Walked | null {
  if (completion !== 'greedy' && completion !== 'add1+greedy') return null
  const isBought = new Set(raised.order)
  const left = election.budget - costOf(election, raised.order)
  return walkDown({ election, list, left, isOut: (p) => isBought.has(p) })
}

function overspendingOf({ projects }: Election, { overspending }: Raised): EqualSharesWorking['overspending'] {
  if (!overspending) return null
  const { share, order, totalCost } = overspending
  return { share: reduced(share), totalCost, ids: order.map((p) => projects[p]!.id) }
}
