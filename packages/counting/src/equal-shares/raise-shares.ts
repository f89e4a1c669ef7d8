import type { Election } from '../election.ts'
import type { Fraction } from '../fraction.ts'
import type { EqualSharesRule } from '../rule.ts'
import type { EqualSharesWorking } from '../working/working.ts'
import type { ShareRun } from './share-run.ts'
import { raisedShare, wholeUnit } from './shares.ts'

export interface Raised {
  readonly share: Fraction
  readonly order: readonly number[]
  readonly runs: number
  readonly ties: number
  readonly ended: EqualSharesWorking['ended']
  readonly overspending: {
    readonly share: Fraction
    readonly order: readonly number[]
    readonly totalCost: bigint
  } | null
}

interface Found {
  readonly share: Fraction
  readonly order: readonly number[]
}

/** After a plain run, how many more before a stretch is asked for again; doubled each time it does not help. */
const mostPatience = 64

/**
 * Runs Equal Shares with the first share, then with one whole unit of money more each time, until the rule's stop. A
 * share is left out only where the run before it proves that the same purchases follow (`stretch`); it counts as run.
 */
export function raiseShares(election: Election, rule: EqualSharesRule, first: Fraction, run: ShareRun): Raised {
  const unit = wholeUnit(election)
  let share = first
  let [runs, ties] = [0, 0]
  let last: Found | null = null
  let [patience, wait] = [0, 0]
  for (;;) {
    const wantsStretch = wait === 0
    const result = run.run(share, { wantsStretch })
    const totalCost = costOf(election, result.order)
    runs++
    ties += result.ties
    if (totalCost > election.budget && last)
      return { ...last, runs, ties, ended: 'overspent', overspending: { share, order: [...result.order], totalCost } }
    const isDone = whyDone(election, rule, run, totalCost)
    if (isDone) return { share, order: [...result.order], runs, ties, ended: isDone, overspending: null }
    const skipped = stepsWithin(result.stretch, Number(unit))
    runs += skipped
    ties += skipped * result.ties
    last = { share: raisedShare(share, BigInt(skipped) * unit), order: [...result.order] }
    share = raisedShare(share, BigInt(skipped + 1) * unit)
    if (!wantsStretch) wait--
    else {
      patience = skipped > 0 ? 0 : Math.min(mostPatience, patience * 2 + 1)
      wait = patience
    }
  }
}

/** Whole units strictly within the stretch. */
function stepsWithin(stretch: number, unit: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER / 4, Math.max(0, Math.ceil(stretch / unit) - 1))
}

export function costOf({ projects }: Election, order: readonly number[]): bigint {
  let sum = 0n
  for (const p of order) sum += projects[p]!.cost
  return sum
}

/** A run within the budget is the last where nothing that could be bought is left, or where nothing of that fits. */
function whyDone(
  election: Election,
  { stop }: EqualSharesRule,
  run: ShareRun,
  totalCost: bigint,
): 'exhaustive' | 'all-bought' | null {
  const left = election.budget - totalCost
  const { support, round } = run.purses
  let isAllBought = true
  for (let p = 0; p < election.projects.length; p++) {
    if (!support.canEnter[p] || round[p]! >= 0) continue
    isAllBought = false
    if (stop === 'overspend' || election.projects[p]!.cost <= left) return null
  }
  return isAllBought ? 'all-bought' : 'exhaustive'
}
