import { floorOf, numberOf } from '../fraction.ts'
import type { Working } from '../outcome.ts'
import type { Fate, ListTooDear, ProjectFacts, SharesShort } from './project-facts.ts'
import type {
  EqualSharesWorking,
  GreedyStep,
  GreedyWorking,
  PhragmenWorking,
  ProjectCount,
  Purchase,
} from './working.ts'

/** Why a project won or lost. Null where the working does not know the id. Works on the working alone. */
export function explainProject(working: Working, id: string): ProjectFacts | null {
  const project = working.projects.find((each) => each.id === id)
  if (!project) return null
  switch (working.rule) {
    case 'greedy':
      return { ...project, ...inList(working, project) }
    case 'mes':
      return { ...project, ...byShares(working, project) }
    case 'phragmen':
      return { ...project, ...byLoads(working, project) }
  }
}

function inList(working: GreedyWorking, project: ProjectCount): Fate {
  const at = working.steps.findIndex(({ id }) => id === project.id)
  const step = working.steps[at]!
  switch (step.what) {
    case 'taken':
      return { kind: 'taken', place: step.place, left: step.left, tiedWith: step.tiedWith }
    case 'below-least':
      return { kind: 'below-least' }
    case 'after-stop':
      return {
        kind: 'after-stop',
        place: step.place,
        stoppedBy: working.steps.find(({ what }) => what === 'too-dear')!.id,
      }
    case 'too-dear':
      return project.cost > working.budget
        ? { kind: 'above-budget', short: project.cost - working.budget }
        : tooDear(working, project, at)
  }
}

/** The lower it may stand and still fit, the fewer votes it needs: the last step before which enough was left. */
function tooDear(working: GreedyWorking, project: ProjectCount, at: number): ListTooDear {
  const { place, left, tiedWith } = working.steps[at]!
  const before = working.steps
    .slice(0, at)
    .reverse()
    .find((step) => step.left >= project.cost)
  return {
    kind: 'too-dear',
    place,
    left,
    short: project.cost - left,
    tiedWith,
    needed: before ? { score: scoreToPass(working, project, before), before: before.id } : null,
  }
}

/** The highest whole score that is not yet better than that of the step. */
function scoreToPass({ projects, perCost }: GreedyWorking, { cost }: ProjectCount, step: GreedyStep): number {
  const other = projects.find(({ id }) => id === step.id)!
  if (!perCost || other.cost === 0n) return other.score
  return Number(floorOf({ numerator: BigInt(other.score) * cost, denominator: other.cost }))
}

function byShares(working: EqualSharesWorking, { id, cost, votes }: ProjectCount): Fate {
  const round = working.purchases.findIndex((purchase) => purchase.id === id)
  if (round >= 0) return bought(working.purchases[round]!, round + 1, working.purchases.length)
  const step = working.completion.find((each) => each.id === id)
  const shortfall = working.shortfalls.find((each) => each.id === id) ?? null
  if (step?.what === 'taken') return { kind: 'taken-with-rest', place: step.place, left: step.left, shortfall }
  if (shortfall) return { ...shortage(working, shortfall), restLeft: step?.left ?? null }
  return cost === 0n && votes > 0 ? { kind: 'costs-nothing' } : { kind: 'no-support' }
}

function bought(purchase: Purchase, round: number, rounds: number): Fate {
  const { id: _id, ...rest } = purchase
  const papers = (isAll: boolean) =>
    purchase.payments.reduce((sum, payment) => sum + (payment.isAllTheyHad === isAll ? payment.papers : 0), 0)
  return { kind: 'bought', round, rounds, ...rest, paidInFull: papers(false), paidAllTheyHad: papers(true) }
}

function shortage(
  { share }: EqualSharesWorking,
  shortfall: EqualSharesWorking['shortfalls'][number],
): Omit<SharesShort, 'restLeft'> {
  const { id: _id, ...rest } = shortfall
  const perPaper = numberOf(share)
  return {
    kind: 'short',
    ...rest,
    costThatWouldDo: BigInt(Math.floor(shortfall.held + 1e-6)),
    papersThatWouldDo: perPaper > 0 ? Math.ceil(shortfall.short / perPaper - 1e-9) : 0,
  }
}

function byLoads(working: PhragmenWorking, { id, cost }: ProjectCount): Fate {
  const at = working.rounds.findIndex((round) => round.id === id)
  if (at >= 0) {
    const { load, left, tiedWith } = working.rounds[at]!
    return { kind: 'load-bought', round: at + 1, rounds: working.rounds.length, load, left, tiedWith }
  }
  if (cost > working.budget) return { kind: 'above-budget', short: cost - working.budget }
  const { stoppedBy } = working
  const load = working.waiting.find((each) => each.id === id)?.load ?? null
  if (load === null) return { kind: 'no-support' }
  return {
    kind: 'load-left',
    load,
    stoppedBy: stoppedBy?.id ?? null,
    isStop: stoppedBy?.id === id,
    left: stoppedBy?.left ?? 0n,
  }
}
