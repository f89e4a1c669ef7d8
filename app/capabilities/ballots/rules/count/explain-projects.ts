import {
  type EqualSharesWorking,
  type Fraction,
  type GreedyStep,
  type GreedyWorking,
  numberOf,
  type Outcome,
  type PhragmenWorking,
  type Purchase,
  type Shortfall,
} from '@folkmoot/counting'
import type { CountStep, PaidPart, ProjectResult, ShareOfMoney, WhyLost } from '../ballot-result.ts'
import { numberOfId } from './gather-election.ts'

export interface Explained {
  readonly endings: ReadonlyMap<string, Ending>
  readonly scores: ReadonlyMap<string, number>
  readonly steps: readonly CountStep[]
  readonly share: ShareOfMoney | null
}

/** What a project came to: how it won, who paid, or why it lost. */
export type Ending = Pick<ProjectResult, 'won' | 'step' | 'paid' | 'lost'>

/** The working of a count, by number and in pence, small enough to keep and to publish. @param before steps of counts before it */
export function explainProjects({ working, rule }: Outcome, before: number): Explained {
  const scores = new Map(working.projects.map(({ id, score }) => [id, score]))
  switch (working.rule) {
    case 'greedy':
      return {
        scores,
        ...explainList(working, { before, leastScore: rule.rule === 'greedy' ? (rule.leastScore ?? 0) : 0 }),
      }
    case 'mes':
      return { scores, ...explainShares(working, before) }
    case 'phragmen':
      return { scores, ...explainLoads(working, before) }
  }
}

/** To a ten-thousandth of a penny: for people to read. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000
const pence = (value: number | Fraction) => rounded(typeof value === 'number' ? value : numberOf(value))

export const lostFor = (lost: WhyLost): Ending => ({ won: null, step: null, paid: [], lost })

type Parts = Omit<Explained, 'scores'>

/** Whatever is not said otherwise was not reached, or had nobody. */
function endingsOf({ projects }: Pick<GreedyWorking, 'projects'>, said: ReadonlyMap<string, Ending>) {
  return new Map(
    projects.map(({ id, votes }) => [
      id,
      said.get(id) ?? lostFor(votes === 0 ? { kind: 'nobody' } : { kind: 'after-the-end' }),
    ]),
  )
}

function explainList(
  working: GreedyWorking,
  { before, leastScore }: { readonly before: number; readonly leastScore: number },
): Parts {
  const costs = new Map(working.projects.map((each) => [each.id, each]))
  const endings = new Map<string, Ending>()
  const steps: CountStep[] = []
  for (const step of working.steps) {
    const { cost, votes } = costs.get(step.id)!
    endings.set(step.id, endOfWalk(step, { cost, number: before + steps.length + 1, won: 'by-rule', leastScore }))
    steps.push(stepOfWalk(step, cost, votes))
  }
  return { endings: endingsOf(working, endings), steps, share: null }
}

interface Walked {
  readonly cost: bigint
  readonly number: number
  readonly leastScore: number
  readonly won: NonNullable<ProjectResult['won']>
}

function endOfWalk(step: GreedyStep, { cost, number, won, leastScore }: Walked): Ending {
  switch (step.what) {
    case 'taken':
      return { won, step: number, paid: [], lost: null }
    case 'too-dear': {
      const left = Number(step.left)
      return lostFor({ kind: 'budget-short', left, short: Number(cost) - left, place: step.place })
    }
    case 'below-least':
      return lostFor({ kind: 'too-little-support', needed: leastScore })
    case 'after-stop':
      return lostFor({ kind: 'after-the-end' })
  }
}

const stepOfWalk = (step: GreedyStep, cost: bigint, votes: number): CountStep => ({
  number: numberOfId(step.id),
  by: 'list',
  what: step.what === 'taken' ? 'taken' : 'passed-over',
  left: Number(step.what === 'taken' ? step.left - cost : step.left),
  supporters: votes,
  price: null,
  tiedWith: step.tiedWith.map(numberOfId),
})

function explainShares(working: EqualSharesWorking, before: number): Parts {
  const known = new Map(working.projects.map((each) => [each.id, each]))
  const endings = new Map<string, Ending>()
  const steps: CountStep[] = []
  let left = working.budget
  for (const purchase of working.purchases) {
    left -= known.get(purchase.id)!.cost
    steps.push(stepOfPurchase(purchase, left))
    endings.set(purchase.id, { won: 'by-rule', step: before + steps.length, paid: paidFor(purchase), lost: null })
  }
  for (const shortfall of working.shortfalls) endings.set(shortfall.id, lostFor(whyShort(shortfall)))
  for (const step of working.completion) {
    const { cost, votes } = known.get(step.id)!
    steps.push(stepOfWalk(step, cost, votes))
    const walked = endOfWalk(step, { cost, number: before + steps.length, won: 'with-the-rest', leastScore: 0 })
    endings.set(step.id, withRest(endings.get(step.id), walked, step))
  }
  const { share, equalShare, ended } = working
  return {
    endings: endingsOf(working, endings),
    steps,
    share: { equal: pence(equalShare), final: pence(share), ended },
  }
}

/** What a project's supporters lacked says more than what was left for the rest; both are kept. */
function withRest(before: Ending | undefined, walked: Ending, { left }: GreedyStep): Ending {
  if (walked.won || before?.lost?.kind !== 'supporters-short') return walked
  return lostFor({ ...before.lost, rest: Number(left) })
}

const stepOfPurchase = ({ id, supporters, price, tiedWith }: Purchase, left: bigint): CountStep => ({
  number: numberOfId(id),
  by: 'shares',
  what: 'taken',
  left: Number(left),
  supporters,
  price: pence(price),
  tiedWith: tiedWith.map(numberOfId),
})

const paidFor = ({ payments }: Purchase): readonly PaidPart[] =>
  payments.map(({ papers, each, isAllTheyHad }) => ({ papers, each: pence(each), isAllTheyHad }))

function whyShort({ supporters, held, short, lostInRound, spentOn }: Shortfall): WhyLost {
  if (supporters === 0) return { kind: 'nobody' }
  return {
    kind: 'supporters-short',
    held: pence(held),
    short: pence(short),
    since: lostInRound,
    spentOn: spentOn.map(({ id, amount }) => ({ number: numberOfId(id), pence: pence(amount) })),
    rest: null,
  }
}

function explainLoads(working: PhragmenWorking, before: number): Parts {
  const costs = new Map(working.projects.map(({ id, cost }) => [id, cost]))
  const endings = new Map<string, Ending>()
  const steps = working.rounds.map((round, k): CountStep => {
    endings.set(round.id, { won: 'by-rule', step: before + k + 1, paid: [], lost: null })
    return {
      number: numberOfId(round.id),
      by: 'loads',
      what: 'taken',
      left: Number(round.left),
      supporters: round.supporters,
      price: pence(round.load),
      tiedWith: round.tiedWith.map(numberOfId),
    }
  })
  const short = (id: string, left: number) => {
    const cost = Number(costs.get(id)!)
    return lostFor({ kind: 'budget-short', left, short: cost - left, place: null })
  }
  const budget = Number(working.budget)
  for (const { id, load, isTooDear } of working.waiting) {
    if (load === null) endings.set(id, lostFor({ kind: 'nobody' }))
    else if (isTooDear) endings.set(id, short(id, budget))
  }
  const { stoppedBy } = working
  if (stoppedBy) endings.set(stoppedBy.id, short(stoppedBy.id, Number(stoppedBy.left)))
  return { endings: endingsOf(working, endings), steps, share: null }
}
