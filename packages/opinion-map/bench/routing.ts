import type { OpinionMap } from '../src/contract.ts'
import { mapOpinions } from '../src/default/map-opinions.ts'
import { ariWithTruth, ceilingOf, type Generate, type Truth } from './known-truth.ts'
import { type Measure, mean } from './measure.ts'
import { type Asked, askEverybody, type Rule, sureAt } from './simulate-asking.ts'

const settings = [
  { groups: 2, answers: 10 },
  { groups: 3, answers: 10 },
  { groups: 3, answers: 20 },
  { groups: 4, answers: 20 },
]
const rules: readonly Rule[] = ['uniform', 'polis', 'ours']

interface Outcome {
  readonly ideal: number
  readonly own: number
  readonly bridging: number
  readonly fewest: number
  /** Mean answers until placed at 80 %, all people and per true group (those never placed count as all their answers). */
  readonly answersToSure: number
  readonly worstOverBest: number
  readonly newWithin: number
  readonly hasExcluded: boolean
  readonly steered: number
}

/** Measures of E. 400 people, 100 statements, everybody answers as many; `seeds` conversations per setting. */
export function routing(generate: Generate, seeds: number, log: (line: string) => void): Measure[] {
  const of = settings.map((setting) => {
    const results = Object.fromEntries(
      rules.map((rule) => [
        rule,
        Array.from({ length: seeds }, (_, k) => outcomeOf(generate, rule, { ...setting, seed: 500 + k })),
      ]),
    ) as Record<Rule, Outcome[]>
    for (const rule of rules)
      log(`${setting.groups} groups, ${setting.answers} answers, ${rule.padEnd(8)} ${lineOf(results[rule])}`)
    return { ...setting, results }
  })
  const average = (k: number, rule: Rule, what: (o: Outcome) => number) => mean(of[k]!.results[rule].map(what))
  const over = (what: (o: Outcome) => number) =>
    of.map((_, k) => ({
      k,
      uniform: average(k, 'ours', what) - average(k, 'uniform', what),
      polis: average(k, 'ours', what) - average(k, 'polis', what),
    }))
  const ideal = over((o) => o.ideal).filter(({ k }) => average(k, 'uniform', (o) => o.ideal) < 0.92)
  const own = over((o) => o.own)
  const bridging = over((o) => o.bridging)
  const ours = of.flatMap((s) => s.results.ours)
  const uniform = of.flatMap((s) => s.results.uniform)
  const fewest = Math.min(...of.map((s, k) => average(k, 'ours', (o) => o.fewest) / ((400 * s.answers) / 100)))
  const sooner = 1 - mean(ours.map((o) => o.answersToSure)) / mean(uniform.map((o) => o.answersToSure))
  const treated = mean(ours.map((o) => o.worstOverBest))
  const excluded = mean(ours.map((o) => Number(o.hasExcluded)))
  const soon = mean(ours.map((o) => o.newWithin))
  const steered = mean(ours.map((o) => o.steered))
  const list = (values: readonly number[]) => values.map((x) => (x >= 0 ? '+' : '') + x.toFixed(2)).join(' ')
  return [
    {
      id: 'E1',
      what: 'ideal ARI over uniform, per setting with room',
      bar: '+0.05',
      reached: list(ideal.map((x) => x.uniform)),
      isMet: ideal.every((x) => x.uniform >= 0.05),
    },
    {
      id: 'E1',
      what: "ideal ARI over Polis' rule",
      bar: '+0.03',
      reached: list(ideal.map((x) => x.polis)),
      isMet: ideal.every((x) => x.polis >= 0.03),
    },
    {
      id: 'E2',
      what: 'ARI of our own map over uniform',
      bar: '+0.05',
      reached: list(own.map((x) => x.uniform)),
      isMet: own.every((x) => x.uniform >= 0.05),
    },
    {
      id: 'E3',
      what: 'top 10 bridging found, over the better rule',
      bar: '-0.02',
      reached: list(bridging.map((x) => Math.min(x.uniform, x.polis))),
      isMet: bridging.every((x) => Math.min(x.uniform, x.polis) >= -0.02),
    },
    {
      id: 'E3',
      what: 'the same over uniform at 20 answers',
      bar: '+0.05',
      reached: list(bridging.slice(2).map((x) => x.uniform)),
      isMet: bridging.slice(2).every((x) => x.uniform >= 0.05),
    },
    {
      id: 'E4',
      what: 'fewest votes on a statement over the uniform mean, lowest setting',
      bar: '0.40',
      reached: fewest.toFixed(2),
      isMet: fewest >= 0.4,
    },
    {
      id: 'E5',
      what: 'fewer answers until placed at 80 %, than uniform',
      bar: '0.25',
      reached: sooner.toFixed(2),
      isMet: sooner >= 0.25,
    },
    {
      id: 'E6',
      what: 'answers until placed, worst group over best',
      bar: '1.3',
      reached: treated.toFixed(2),
      isMet: treated <= 1.3,
    },
    {
      id: 'E7',
      what: 'runs where a group agrees with none of the ten listed',
      bar: '0.02',
      reached: excluded.toFixed(2),
      isMet: excluded <= 0.02,
    },
    {
      id: 'E8',
      what: 'share of remaining answers until a new statement has 10',
      bar: '0.03',
      reached: soon.toFixed(3),
      isMet: soon <= 0.03,
    },
    {
      id: 'E9',
      what: "exposure of 2 % coordinated accounts' statement over the median",
      bar: '2',
      reached: steered.toFixed(2),
      isMet: steered <= 2,
    },
  ]
}

const lineOf = (o: readonly Outcome[]) =>
  `ideal ${mean(o.map((x) => x.ideal)).toFixed(2)} own ${mean(o.map((x) => x.own)).toFixed(2)} bridging ${mean(o.map((x) => x.bridging)).toFixed(2)} fewest ${mean(o.map((x) => x.fewest)).toFixed(1)} to sure ${mean(o.map((x) => x.answersToSure)).toFixed(1)}`

function outcomeOf(generate: Generate, rule: Rule, s: { groups: number; answers: number; seed: number }): Outcome {
  const truth = generate({
    groups: s.groups,
    seed: s.seed,
    participants: 400,
    statements: 100,
    votes: 2,
    careless: 0,
    moderated: 0,
  })
  const asked = askEverybody(truth, rule, { answers: s.answers, seed: s.seed })
  const map = mapOpinions({ votes: asked.votes, moderation: truth.mod, seed: 1 })
  const heard = Array.from(
    { length: 100 },
    (_, j) => asked.votes.byStatement.start[j + 1]! - asked.votes.byStatement.start[j]!,
  )
  const toSure = sureAt(map, asked, s.answers)
  const perGroup = Array.from({ length: s.groups }, (_, g) => mean(toSure.filter((_, i) => truth.group[i] === g)))
  return {
    ideal: ceilingOf(truth, asked.votes, map.people.votes),
    own: ariWithTruth(map, truth),
    bridging: bridgingFound(map, truth),
    fewest: Math.min(...heard),
    answersToSure: mean(toSure),
    worstOverBest: Math.max(...perGroup) / Math.min(...perGroup),
    newWithin: asked.newWithin,
    hasExcluded: hasExcludedGroup(map, truth),
    steered: rule === 'ours' ? steeredOf(truth, s) : 0,
  }
}

function lowestOf(truth: Truth): number[] {
  const { groups } = truth.options
  return Array.from({ length: truth.options.statements }, (_, j) =>
    Math.min(...truth.logit.subarray(j * groups, (j + 1) * groups)),
  )
}

/** Ten statements by our expected lowest share, whether or not their bound is reached, against the true ten. */
function bridgingFound(map: OpinionMap, truth: Truth): number {
  const lowest = lowestOf(truth)
  const order = (by: (j: number) => number) =>
    lowest
      .map((_, j) => j)
      .sort((a, b) => by(b) - by(a))
      .slice(0, 10)
  const best = new Set(order((j) => lowest[j]!))
  return order((j) => lowestShare(map, j)).filter((j) => best.has(j)).length / 10
}

function lowestShare({ statements: s }: OpinionMap, j: number): number {
  if (s.groups === 0) return s.agree[j]! / Math.max(1, s.agree[j]! + s.disagree[j]!)
  const sides = Array.from(
    { length: s.groups },
    (_, g) => [s.groupAgree[j * s.groups + g]!, s.groupDisagree[j * s.groups + g]!] as const,
  )
  const all = (sides.reduce((sum, [a]) => sum + a, 0) + 1) / (sides.reduce((sum, [a, d]) => sum + a + d, 0) + 2)
  return Math.min(...sides.map(([a, d]) => (a + 20 * all) / (a + d + 20)))
}

/** Whether a true group of a tenth of the people or more agrees (more likely than not) with none of the ten listed. */
function hasExcludedGroup(map: OpinionMap, truth: Truth): boolean {
  const { groups } = truth.options
  const listed = map.commonGround.filter((c) => c.side === 'agree').slice(0, 10)
  if (listed.length === 0) return false
  return Array.from({ length: groups }, (_, g) => g).some((g) => {
    const size = truth.group.filter((of) => of === g).length
    return size >= truth.group.length / 10 && listed.every((c) => truth.logit[c.statement * groups + g]! < 0)
  })
}

/** Exposure of a statement that one in fifty accounts always agrees with, over the median exposure. */
function steeredOf(truth: Truth, s: { answers: number; seed: number }): number {
  const pushed = 50
  const asked: Asked = askEverybody(truth, 'ours', { answers: s.answers, seed: s.seed, pushed })
  const heard = Array.from(
    { length: 100 },
    (_, j) => asked.votes.byStatement.start[j + 1]! - asked.votes.byStatement.start[j]!,
  )
  const median = heard.toSorted((a, b) => a - b)[50]!
  return (heard[pushed]! - asked.bought) / median
}
