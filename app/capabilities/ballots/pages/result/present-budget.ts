import type { FoundResult } from '../../reads/find-result.ts'
import type { BudgetResult, ProjectResult } from '../../rules/ballot-result.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { BudgetModel, ProjectModel } from './model.ts'

/** The result of a budget: winners in the order of the count, losers by how near they came. */
export function presentBudget(found: FoundResult, result: BudgetResult, texts: BallotResultTexts): BudgetModel {
  const projects = result.projects.map((project) => presentProject(found, result, { project, texts }))
  const titles = new Map(found.ballot.options.map(({ number, title }) => [number, title]))
  return {
    budget: result.budget,
    spent: result.spent,
    represented: result.represented,
    share: result.share,
    winners: projects.filter(({ won }) => won).sort((a, b) => (a.step ?? 0) - (b.step ?? 0)),
    losers: projects.filter(({ won }) => !won).sort((a, b) => b.votes - a.votes || a.number - b.number),
    steps: result.steps.map((step) => ({ ...step, title: titles.get(step.number) ?? '' })),
    rules: result.rules,
    cannot: result.cannot,
  }
}

interface About {
  readonly project: ProjectResult
  readonly texts: BallotResultTexts
}

function presentProject(found: FoundResult, result: BudgetResult, { project, texts }: About): ProjectModel {
  const option = found.ballot.options.find(({ number }) => number === project.number)!
  const { number, votes, score, won, step, paid, lost } = project
  return {
    number,
    votes,
    score,
    won,
    step,
    paid,
    lost,
    title: option.title,
    cost: option.costPence ?? 0,
    district: option.district,
    why: whyOf(found, result, { project, texts }),
    next: found.nextSteps.get(number) ?? nextOf(found, won !== null, texts),
    item: option.fromItem,
  }
}

/** Of what was decided elsewhere, or made up, nobody here can say what comes next. */
function nextOf({ ballot }: FoundResult, hasWon: boolean, { why }: BallotResultTexts): string | null {
  if (ballot.importSource !== null || ballot.isMadeUp) return null
  return hasWon ? why.next.won : why.next.lost
}

function whyOf({ ballot }: FoundResult, result: BudgetResult, { project, texts }: About): string {
  const name = (wanted: number) => ballot.options.find(({ number }) => number === wanted)?.title ?? ''
  const { why } = texts
  const { currency } = ballot
  if (project.lost) return why.lost(project.lost, project.votes, { currency, name })
  const step = project.step === null ? undefined : result.steps[project.step - 1]
  const left = step?.left ?? 0
  const tied = step && step.tiedWith.length > 0 ? ` ${why.tied(step.tiedWith.slice(0, 3).map(name))}` : ''
  if (project.won === 'with-the-rest') return `${why.won.rest(project.votes, currency, left)}${tied}`
  if (step?.by === 'shares') return `${why.won.shares(project.votes, project.paid, currency)}${tied}`
  if (step?.by === 'loads') return `${why.won.loads(project.step ?? 0)}${tied}`
  return `${why.won.list(project.step ?? 0, currency, left)}${tied}`
}
