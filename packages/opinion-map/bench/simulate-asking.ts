import type { OpinionMap } from '../src/contract.ts'
import type { StatementCounts } from '../src/contract-asking.ts'
import { mapOpinions } from '../src/default/map-opinions.ts'
import { drawChances } from '../src/default/next-statement.ts'
import { placePerson } from '../src/default/place-person.ts'
import { seededChance } from '../src/default/seeded-chance.ts'
import { tableOfVotes, type VoteTable } from '../src/votes.ts'
import type { Truth } from './known-truth.ts'

export type Rule = 'uniform' | 'polis' | 'ours'

export interface Asked {
  readonly votes: VoteTable
  /** Each person's answers in the order they were given. */
  readonly inOrder: readonly { readonly statement: number; readonly value: number }[][]
  /** Share of the answers then remaining until the late statement had ten votes. */
  readonly newWithin: number
  /** Votes the bought accounts cast on the pushed statement of their own accord. */
  readonly bought: number
}

/** The map is made anew after this many people, as in the reference. */
const every = 20
/** The last statement appears when half of the people have been. */
const lateAt = 0.5

/** People arrive one after another; each is shown `answers` statements chosen by the rule. */
export function askEverybody(truth: Truth, rule: Rule, run: { answers: number; seed: number; pushed?: number }): Asked {
  const chance = seededChance(run.seed * 7 + rule.length)
  const { participants, statements } = truth.options
  const inOrder: { statement: number; value: number }[][] = []
  const late = statements - 1
  let map: OpinionMap | undefined
  let lateVotes = 0
  let since = 0
  let newWithin = 1
  let bought = 0
  const counts = emptyCounts(statements)
  for (let i = 0; i < participants; i++) {
    if (i % every === 0 && i > 0)
      map = mapOpinions({ votes: tableSoFar(inOrder, truth), moderation: truth.mod, seed: 1 })
    const isOpen = (j: number) => j !== late || i >= participants * lateAt
    const own: { statement: number; value: number }[] = []
    const isBought = run.pushed !== undefined && i % 50 === 1
    if (isBought) {
      own.push({ statement: run.pushed!, value: 1 })
      bought++
    }
    while (own.length < run.answers) {
      const candidates = Uint32Array.from({ length: statements }, (_, j) => j).filter(
        (j) => isOpen(j) && !own.some((o) => o.statement === j),
      )
      const statement = candidates[pick(chancesOf(rule, { map, counts, own, candidates }), chance())]!
      own.push({ statement, value: isBought && run.pushed === statement ? 1 : answerOf(truth, i, statement, chance) })
      count(counts, own)
      if (i >= participants * lateAt) {
        since++
        if (statement === late && ++lateVotes === 10) newWithin = since / (participants * (1 - lateAt) * run.answers)
      }
    }
    inOrder.push(own)
  }
  return { votes: tableSoFar(inOrder, truth), inOrder, newWithin, bought }
}

interface Choice {
  readonly map: OpinionMap | undefined
  readonly counts: Counts
  readonly own: readonly { readonly statement: number; readonly value: number }[]
  readonly candidates: Uint32Array
}

type Counts = { agree: Uint32Array; disagree: Uint32Array; pass: Uint32Array }

const emptyCounts = (n: number): Counts => ({
  agree: new Uint32Array(n),
  disagree: new Uint32Array(n),
  pass: new Uint32Array(n),
})

function count(counts: Counts, own: readonly { statement: number; value: number }[]): void {
  const { statement, value } = own.at(-1)!
  ;(value > 0 ? counts.agree : value < 0 ? counts.disagree : counts.pass)[statement]!++
}

function chancesOf(rule: Rule, choice: Choice): Float64Array {
  const { map, candidates } = choice
  if (rule === 'uniform' || map === undefined) return new Float64Array(candidates.length).fill(1 / candidates.length)
  if (rule === 'polis') return polisChances(map, choice)
  const s = map.statements
  const counts: StatementCounts = {
    ...choice.counts,
    groups: s.groups,
    groupAgree: s.groupAgree,
    groupDisagree: s.groupDisagree,
    groupPass: s.groupPass,
  }
  const answers = { statement: choice.own.map((o) => o.statement), value: choice.own.map((o) => o.value) }
  return drawChances({ model: map.model, counts, answers, candidates, chance: 0 })
}

/** Polis' rule, with the counts of the last map and our axes in place of its components. */
function polisChances(map: OpinionMap, { candidates }: Choice): Float64Array {
  const { agree, disagree, pass, x, y } = map.statements
  const n = (j: number) => agree[j]! + disagree[j]! + pass[j]!
  const priority = Float64Array.from(candidates, (j) => {
    const extremity = Math.hypot(x[j]!, y[j]!) * (1 - (agree[j]! - disagree[j]!) / Math.max(n(j), 1))
    const importance = (1 - (pass[j]! + 1) / (n(j) + 2)) * (extremity + 1) * ((agree[j]! + 1) / (n(j) + 2))
    return (importance * (1 + 8 * 2 ** (-n(j) / 5))) ** 2
  })
  const sum = priority.reduce((total, p) => total + p, 0)
  return priority.map((p) => p / sum)
}

function pick(chances: Float64Array, chance: number): number {
  let left = chance
  for (let c = 0; c < chances.length; c++) {
    left -= chances[c]!
    if (left < 0) return c
  }
  return chances.length - 1
}

/** One in seven passes; the rest answer by the true position. */
function answerOf(truth: Truth, i: number, j: number, chance: () => number): number {
  if (chance() < 0.14) return 0
  let y = truth.base[j]!
  for (let d = 0; d < truth.dimensions; d++)
    y += truth.pull[j * truth.dimensions + d]! * truth.position[i * truth.dimensions + d]!
  return chance() < 1 / (1 + Math.exp(-y)) ? 1 : -1
}

function tableSoFar(inOrder: readonly (readonly { statement: number; value: number }[])[], truth: Truth): VoteTable {
  const rows = inOrder.flatMap((own, person) => own.map((o) => ({ person, ...o })))
  const cast = {
    person: Uint32Array.from(rows, (r) => r.person),
    statement: Uint32Array.from(rows, (r) => r.statement),
    value: Int8Array.from(rows, (r) => r.value),
    at: new Float64Array(rows.length),
  }
  return tableOfVotes(cast, { persons: truth.options.participants, statements: truth.options.statements })
}

/** Per person, answers until the final map would place them at 80 % or more; all of them if never, or without groups. */
export function sureAt(map: OpinionMap, { inOrder }: Asked, answers: number): number[] {
  return inOrder.map((own) => {
    if (map.groups.length < 2) return answers
    for (let n = 1; n <= own.length; n++) {
      const some = own.slice(0, n)
      const place = placePerson(map.model, { statement: some.map((o) => o.statement), value: some.map((o) => o.value) })
      if (place.confidence >= 0.8) return n
    }
    return answers
  })
}
