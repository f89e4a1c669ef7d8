import type { BudgetCount } from '../count-budget.ts'
import type { Election } from '../election.ts'
import type { CountRefusal, Outcome } from '../outcome.ts'
import type { BudgetRule } from '../rule.ts'
import type { Districts, PartCount } from './contract.ts'
import { narrowElection } from './narrow-election.ts'

export type Counting = {
  readonly election: Election
  readonly rule: BudgetRule
  readonly count: (election: Election, rule: BudgetRule) => BudgetCount
}
export type PartCounts =
  | { readonly ok: true; readonly counts: readonly PartCount[] }
  | { readonly ok: false; readonly refusal: CountRefusal }

type Part = {
  readonly district: string | null
  readonly own: bigint
  readonly fromOthers: bigint
  readonly keep: (id: string) => boolean
}

/** All counts of one round: each district in the order of the rules, then the common one. Nothing crossed off stands. */
export function countParts(
  counting: Counting,
  districts: Districts | undefined,
  crossedOff: ReadonlySet<string>,
): PartCounts {
  const { election } = counting
  const stands = (id: string) => !crossedOff.has(id)
  if (!districts)
    return collect(counting, [() => ({ district: null, own: election.budget, fromOthers: 0n, keep: stands })])
  const home = new Map(election.projects.map(({ id, district }) => [id, district]))
  const parts = districts.budgets.map(({ district, budget }) => () => ({
    district,
    own: budget,
    fromOthers: 0n,
    keep: (id: string) => stands(id) && home.get(id) === district,
  }))
  const common = (before: readonly PartCount[]): Part => {
    const won = new Set(before.flatMap(({ outcome }) => winnersOf(outcome)))
    const left = before.reduce((sum, part) => sum + part.left, 0n)
    return {
      district: null,
      own: districts.common,
      fromOthers: districts.leftovers === 'to-common' ? left : 0n,
      keep: (id) =>
        stands(id) && !won.has(id) && (districts.standInCommon === 'whole-place-and-losers' || home.get(id) === null),
    }
  }
  return collect(counting, [...parts, common])
}

function collect(counting: Counting, parts: readonly ((before: readonly PartCount[]) => Part)[]): PartCounts {
  const counts: PartCount[] = []
  for (const part of parts) {
    const counted = countPart(counting, part(counts))
    if ('kind' in counted) return { ok: false, refusal: counted }
    counts.push(counted)
  }
  return { ok: true, counts }
}

/** A district's papers are those that name one of its projects; in the common count all papers have their share. */
function countPart(
  { election, rule, count }: Counting,
  { district, own, fromOthers, keep }: Part,
): PartCount | CountRefusal {
  const budget = own + fromOthers
  const part = narrowElection(election, keep, { budget, droppingEmpty: district !== null })
  const nothing = { district, budget, fromOthers, papers: part.papers.count, outcome: null, left: budget }
  if (part.projects.length === 0 || (district !== null && part.papers.count === 0)) return nothing
  const counted = count(part, rule)
  if (!counted.ok) return counted.refusal
  const { outcome } = counted
  return { ...nothing, outcome, left: budget - outcome.totalCost - (outcome.part?.amount ?? 0n) }
}

/** In the order of buying; one paid in part comes last. */
export function winnersOf(outcome: Outcome | null): readonly string[] {
  if (!outcome) return []
  const part = outcome.part && !outcome.order.includes(outcome.part.id) ? [outcome.part.id] : []
  return [...outcome.order, ...part]
}
