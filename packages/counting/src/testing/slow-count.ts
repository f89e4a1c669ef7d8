import type { BudgetRule, EqualSharesRule, GreedyRule, Score, Utility } from '../rule.ts'
import type { Ballot, MadeElection } from './made-election.ts'

/**
 * The rules once more, word by word from their text and as slow as that is: paper by paper, every project in every
 * round, general fractions throughout. It shares no code with the real counts and is what they are held against.
 */
export interface SlowOutcome {
  readonly selected: readonly string[]
  readonly order: readonly string[]
  readonly totalCost: bigint
  readonly tieEvents: number
  readonly runs: number
}

type Ratio = readonly [numerator: bigint, denominator: bigint]
const whole = (value: bigint | number): Ratio => [BigInt(value), 1n]
const lowest = ([n, d]: Ratio): Ratio => {
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return a > 1n ? [n / a, d / a] : [n, d]
}
const plus = (a: Ratio, b: Ratio) => lowest([a[0] * b[1] + b[0] * a[1], a[1] * b[1]])
const minus = (a: Ratio, b: Ratio) => lowest([a[0] * b[1] - b[0] * a[1], a[1] * b[1]])
const times = (a: Ratio, b: Ratio) => lowest([a[0] * b[0], a[1] * b[1]])
const over = (a: Ratio, b: Ratio) => lowest([a[0] * b[1], a[1] * b[0]])
const isBelow = (a: Ratio, b: Ratio) => a[0] * b[1] < b[0] * a[1]
const isEqual = (a: Ratio, b: Ratio) => a[0] * b[1] === b[0] * a[1]
const least = (a: Ratio, b: Ratio) => (isBelow(b, a) ? b : a)

export function slowCount(made: MadeElection, rule: BudgetRule): SlowOutcome {
  const score = scores(made, rule.rule === 'greedy' ? rule.score : scoreOfType(made))
  const first = (among: readonly number[]) => among.toSorted((a, b) => tieOrder(made, score, rule.tieBreak)(a, b))[0]!
  switch (rule.rule) {
    case 'greedy':
      return slowGreedy(made, rule, score)
    case 'phragmen':
      return slowPhragmen(made, first)
    case 'mes':
      return slowShares(made, rule, score, first)
  }
}

const scoreOfType = ({ voteType }: MadeElection): Score =>
  voteType === 'ordinal' ? 'rank' : voteType === 'cumulative' || voteType === 'scoring' ? 'points' : 'votes'

function scores({ projects, ballots }: MadeElection, score: Score): bigint[] {
  return projects.map((_, p) =>
    ballots.reduce((sum, { choices, points }) => {
      const at = choices.indexOf(p)
      if (at < 0) return sum
      return sum + BigInt(score === 'votes' ? 1 : score === 'points' ? points![at]! : choices.length - at)
    }, 0n),
  )
}

function tieOrder({ projects }: MadeElection, score: readonly bigint[], tieBreak: BudgetRule['tieBreak']) {
  return (a: number, b: number): number => {
    const byScore = score[a]! > score[b]! ? -1 : score[a]! < score[b]! ? 1 : 0
    const [x, y] = [projects[a]!, projects[b]!]
    const byCost = x.cost < y.cost ? -1 : x.cost > y.cost ? 1 : 0
    const [one, two] = tieBreak === 'votes-cost-id' ? [byScore, byCost] : [byCost, byScore]
    return one || two || (x.id < y.id ? -1 : 1)
  }
}

function outcome({ projects }: MadeElection, bought: readonly number[], tieEvents: number, runs: number): SlowOutcome {
  const order = bought.map((p) => projects[p]!.id)
  const totalCost = bought.reduce((sum, p) => sum + projects[p]!.cost, 0n)
  return { selected: order.toSorted(), order, totalCost, tieEvents, runs }
}

function slowGreedy(made: MadeElection, { perCost, tieBreak }: GreedyRule, score: readonly bigint[]): SlowOutcome {
  const key = (p: number): Ratio => {
    const { cost } = made.projects[p]!
    if (!perCost || score[p] === 0n) return whole(score[p]!)
    // A project that costs nothing has a ratio above all others.
    return cost === 0n ? whole(10n ** 30n) : [score[p]!, cost]
  }
  const tie = tieOrder(made, score, tieBreak)
  const order = made.projects
    .map((_, p) => p)
    .sort((a, b) => (isBelow(key(b), key(a)) ? -1 : isBelow(key(a), key(b)) ? 1 : tie(a, b)))
  let groups = 0
  order.forEach((p, k) => {
    const isLike = (q: number | undefined) => q !== undefined && isEqual(key(p), key(q))
    if (isLike(order[k + 1]) && !isLike(order[k - 1])) groups++
  })
  return outcome(made, fill(made, order, []), groups, 1)
}

function fill({ projects, budget }: MadeElection, order: readonly number[], had: readonly number[]): number[] {
  const taken = [...had]
  let left = budget - had.reduce((sum, p) => sum + projects[p]!.cost, 0n)
  for (const p of order) {
    if (taken.includes(p) || projects[p]!.cost > left) continue
    taken.push(p)
    left -= projects[p]!.cost
  }
  return taken
}

function slowPhragmen(made: MadeElection, first: (among: readonly number[]) => number): SlowOutcome {
  const { projects, ballots, budget } = made
  const loads = ballots.map(() => whole(0))
  const bought: number[] = []
  let left = budget
  let ties = 0
  let open = projects.flatMap(({ cost }, p) => (cost <= budget ? p : []))
  while (open.length > 0) {
    const times = open.map((p) => loadOf(made, p, loads))
    const known = times.flatMap((time) => (time ? [time] : []))
    const smallest = known.length > 0 ? known.reduce(least) : null
    const tied = open.filter((_, k) => (smallest ? times[k] && isEqual(times[k], smallest) : true))
    if (tied.some((p) => projects[p]!.cost > left)) break
    if (tied.length > 1) ties++
    const p = first(tied)
    bought.push(p)
    left -= projects[p]!.cost
    open = open.filter((q) => q !== p)
    ballots.forEach(({ choices }, i) => {
      if (smallest && choices.includes(p)) loads[i] = smallest
    })
  }
  return outcome(made, bought, ties, 1)
}

function loadOf({ projects, ballots }: MadeElection, p: number, loads: readonly Ratio[]): Ratio | null {
  const supporters = ballots.flatMap(({ choices }, i) => (choices.includes(p) ? i : []))
  if (supporters.length === 0) return null
  const sum = supporters.reduce((all, i) => plus(all, loads[i]!), whole(projects[p]!.cost))
  return over(sum, whole(supporters.length))
}

function utilityOf({ projects }: MadeElection, { choices, points }: Ballot, p: number, utility: Utility): bigint {
  const at = choices.indexOf(p)
  if (at < 0) return 0n
  switch (utility) {
    case 'cost':
      return points && points[at]! <= 0 ? 0n : projects[p]!.cost
    case 'cardinality':
      return points && points[at]! <= 0 ? 0n : 1n
    case 'points':
      return BigInt(points![at]!)
    case 'rank-points':
      return BigInt(choices.length - at)
    case 'borda':
      return BigInt(choices.length - at - 1)
  }
}

function slowShares(
  made: MadeElection,
  rule: EqualSharesRule,
  score: readonly bigint[],
  first: (among: readonly number[]) => number,
): SlowOutcome {
  const utilities = made.projects.map((_, p) => made.ballots.map((ballot) => utilityOf(made, ballot, p, rule.utility)))
  const { bought, ties, runs } = raised(made, rule, utilities, first)
  if (!rule.completion.endsWith('greedy')) return outcome(made, bought, ties, runs)
  const tie = tieOrder(made, score, rule.tieBreak)
  const list = made.projects.map((_, p) => p).sort((a, b) => Number(score[b]! - score[a]!) || tie(a, b))
  return outcome(made, fill(made, list, bought), ties, runs)
}

type Run = { readonly bought: readonly number[]; readonly ties: number; readonly runs: number }

function raised(
  made: MadeElection,
  rule: EqualSharesRule,
  utilities: bigint[][],
  first: (among: readonly number[]) => number,
): Run {
  const unit = 10n ** BigInt(made.places)
  const count = BigInt(made.ballots.length)
  const canEnter = made.projects.flatMap(({ cost }, p) => (cost > 0n && utilities[p]!.some((u) => u > 0n) ? p : []))
  const costOf = (bought: readonly number[]) => bought.reduce((sum, p) => sum + made.projects[p]!.cost, 0n)
  const isRaised = rule.completion.startsWith('add1')
  let share: Ratio = [made.budget, count]
  if (isRaised && rule.start === 'floor') share = whole((made.budget / count / unit) * unit)
  let before: readonly number[] | null = null
  let ties = 0
  for (let runs = 1; ; runs++, share = plus(share, whole(unit))) {
    const run = fixedRun(made, canEnter, utilities, share, first)
    ties += run.ties
    if (!isRaised) return { ...run, runs, ties }
    const left = made.budget - costOf(run.bought)
    if (left < 0n && before) return { bought: before, ties, runs }
    const out = canEnter.filter((p) => !run.bought.includes(p))
    const isExhaustive = out.every((p) => made.projects[p]!.cost > left)
    if (out.length === 0 || (rule.stop === 'exhaustive-or-overspend' && isExhaustive)) return { ...run, ties, runs }
    before = run.bought
  }
}

function fixedRun(
  { projects, ballots }: MadeElection,
  canEnter: readonly number[],
  utilities: bigint[][],
  share: Ratio,
  first: (among: readonly number[]) => number,
): { readonly bought: readonly number[]; readonly ties: number } {
  const holds = ballots.map(() => share)
  const bought: number[] = []
  let ties = 0
  for (;;) {
    const open = canEnter.filter((p) => !bought.includes(p))
    const rhos = open.map((p) => rhoOf(projects[p]!.cost, utilities[p]!, holds))
    const known = rhos.flatMap((rho) => (rho ? [rho] : []))
    if (known.length === 0) return { bought, ties }
    const smallest = known.reduce(least)
    const tied = open.filter((_, k) => rhos[k] && isEqual(rhos[k], smallest))
    if (tied.length > 1) ties++
    const p = first(tied)
    bought.push(p)
    utilities[p]!.forEach((u, i) => {
      if (u > 0n) holds[i] = minus(holds[i]!, least(holds[i]!, times(smallest, whole(u))))
    })
  }
}

/** The smallest rho with sum of min(holding, rho * utility) = cost; null where it is not affordable. */
function rhoOf(cost: bigint, utilities: readonly bigint[], holds: readonly Ratio[]): Ratio | null {
  const supporters = utilities.flatMap((u, i) => (u > 0n ? { u, holds: holds[i]! } : []))
  supporters.sort((a, b) => {
    const [x, y] = [over(a.holds, whole(a.u)), over(b.holds, whole(b.u))]
    return isBelow(x, y) ? -1 : isEqual(x, y) ? 0 : 1
  })
  let rest = whole(cost)
  let all = supporters.reduce((sum, { u }) => sum + u, 0n)
  for (const { u, holds } of supporters) {
    const rho = over(rest, whole(all))
    if (!isBelow(holds, times(rho, whole(u)))) return rho
    rest = minus(rest, holds)
    all -= u
  }
  return null
}
