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
  readonly projects: readonly ProjectResult[]
  readonly steps: readonly CountStep[]
  readonly share: ShareOfMoney | null
}

/** The working of a count, by number and in pence, small enough to keep and to publish. */
export function explainProjects({ working, rule }: Outcome): Explained {
  switch (working.rule) {
    case 'greedy':
      return explainList(working, rule.rule === 'greedy' ? (rule.leastScore ?? 0) : 0)
    case 'mes':
      return explainShares(working)
    case 'phragmen':
      return explainLoads(working)
  }
}

/** To a ten-thousandth of a penny: for people to read. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000
const pence = (value: number | Fraction) => rounded(typeof value === 'number' ? value : numberOf(value))

type Ending = Pick<ProjectResult, 'won' | 'step' | 'paid' | 'lost'>

const lostFor = (lost: WhyLost): Ending => ({ won: null, step: null, paid: [], lost })

function projectsOf(
  { projects }: Pick<GreedyWorking, 'projects'>,
  endings: ReadonlyMap<string, Ending>,
): readonly ProjectResult[] {
  return projects.map(({ id, votes, score }) => {
    const ending = endings.get(id) ?? lostFor(votes === 0 ? { kind: 'nobody' } : { kind: 'after-the-end' })
    return { number: numberOfId(id), votes, score, ...ending }
  })
}

function explainList(working: GreedyWorking, leastScore: number): Explained {
  const costs = new Map(working.projects.map((each) => [each.id, each]))
  const endings = new Map<string, Ending>()
  const steps: CountStep[] = []
  for (const step of working.steps) {
    const { cost, votes } = costs.get(step.id)!
    endings.set(step.id, endOfWalk(step, { cost, number: steps.length + 1, won: 'by-rule', leastScore }))
    steps.push(stepOfWalk(step, cost, votes))
  }
  return { projects: projectsOf(working, endings), steps, share: null }
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

function explainShares(working: EqualSharesWorking): Explained {
  const known = new Map(working.projects.map((each) => [each.id, each]))
  const endings = new Map<string, Ending>()
  const steps: CountStep[] = []
  let left = working.budget
  for (const purchase of working.purchases) {
    left -= known.get(purchase.id)!.cost
    steps.push(stepOfPurchase(purchase, left))
    endings.set(purchase.id, { won: 'by-rule', step: steps.length, paid: paidFor(purchase), lost: null })
  }
  for (const shortfall of working.shortfalls) endings.set(shortfall.id, lostFor(whyShort(shortfall)))
  for (const step of working.completion) {
    const { cost, votes } = known.get(step.id)!
    steps.push(stepOfWalk(step, cost, votes))
    const walked = endOfWalk(step, { cost, number: steps.length, won: 'with-the-rest', leastScore: 0 })
    endings.set(step.id, withRest(endings.get(step.id), walked, step))
  }
  const { share, equalShare, ended } = working
  return {
    projects: projectsOf(working, endings),
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

function explainLoads(working: PhragmenWorking): Explained {
  const costs = new Map(working.projects.map(({ id, cost }) => [id, cost]))
  const endings = new Map<string, Ending>()
  const steps = working.rounds.map((round, k): CountStep => {
    endings.set(round.id, { won: 'by-rule', step: k + 1, paid: [], lost: null })
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
  return { projects: projectsOf(working, endings), steps, share: null }
}
