import type {
  ApprovalRule,
  ChooseOneRule,
  Marks,
  OptionId,
  ScoreRule,
  SinglePapers,
  SingleSetting,
} from './contract.ts'
import type { OptionTotal, SingleOutcome, TotalsWorking } from './contract-result.ts'

type Total = { option: OptionId; total: number }

/** Choose one, approval and score: sums, and the highest sums win. */
export function countTotals(
  papers: SinglePapers,
  rule: ChooseOneRule | ApprovalRule | ScoreRule,
  { lot }: SingleSetting,
): { outcome: SingleOutcome; working: TotalsWorking } {
  const totals = sumUp(papers, rule.options)
  const seats = Math.min('seats' in rule ? rule.seats : 1, totals.length)
  const last = totals[seats - 1]!.total
  const clear = totals.filter((one) => one.total > last)
  const atLast = totals.filter((one) => one.total === last).map((one) => one.option)
  const places = seats - clear.length
  const drawn = atLast.length > places ? byLot(atLast, lot) : atLast
  const elected = [...clear.map((one) => one.option), ...(drawn ?? []).slice(0, places)]
  const working: TotalsWorking = {
    kind: 'totals',
    totals: describe(totals, elected, drawn ? [] : atLast),
    decidedByLot: drawn && atLast.length > places ? drawn : [],
  }
  if (papers.every(({ marks, times }) => times === 0 || nothing(marks)))
    return { outcome: { kind: 'nothing-marked' }, working }
  if (!drawn) return { outcome: { kind: 'draw-needed', reason: 'last-place', tied: atLast, places, elected }, working }
  return { outcome: { kind: 'elected', elected }, working }
}

function sumUp(papers: SinglePapers, options: readonly OptionId[]): Total[] {
  const sums = new Map(options.map((option) => [option, 0]))
  for (const { marks, times } of papers)
    for (const [option, points] of pointsOf(marks)) sums.set(option, sums.get(option)! + points * times)
  // Sorting keeps the rule's order among equals, which decides nothing.
  return [...sums].map(([option, total]) => ({ option, total })).sort((a, b) => b.total - a.total)
}

function pointsOf(marks: Marks): readonly (readonly [OptionId, number])[] {
  if ('choice' in marks) return marks.choice === null ? [] : [[marks.choice, 1]]
  if ('approved' in marks) return marks.approved.map((option) => [option, 1] as const)
  return 'scores' in marks ? Object.entries(marks.scores) : []
}

function nothing(marks: Marks): boolean {
  return pointsOf(marks).length === 0
}

/** The tied in the order of the lot, or nothing if the lot does not hold all of them. */
export function byLot(tied: readonly OptionId[], lot: readonly OptionId[] | undefined): OptionId[] | undefined {
  const order = lot?.filter((option) => tied.includes(option))
  return order?.length === tied.length ? order : undefined
}

function describe(totals: readonly Total[], elected: readonly OptionId[], tied: readonly OptionId[]): OptionTotal[] {
  const won = (option: OptionId) => elected.includes(option)
  const hopeful = (option: OptionId) => won(option) || tied.includes(option)
  const lastIn = Math.min(...totals.filter(({ option }) => hopeful(option)).map(({ total }) => total))
  const rest = totals.filter(({ option }) => !won(option)).map(({ total }) => total)
  const firstOut = rest.length > 0 ? Math.max(...rest) : 0
  return totals.map(({ option, total }) => {
    if (won(option)) return { option, total, result: 'elected' as const, margin: total - firstOut }
    return {
      option,
      total,
      result: tied.includes(option) ? ('tied' as const) : ('not-elected' as const),
      margin: lastIn - total,
    }
  })
}
