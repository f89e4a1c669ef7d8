import type { Election, PbReading, VoteType } from '@folkmoot/counting'
import { endOfLondonDay, startOfLondonDay } from '#platform/london.ts'
import type { PaperType } from '../../vocabulary.ts'
import { type BudgetRule, usualBudgetRule } from '../count-rule.ts'
import type { PaperBounds } from '../paper-bounds.ts'
import { citationOf } from './citation.ts'

/** An election as it is brought in: a finished ballot without roll, keys and tokens. Money in hundredths of its currency. */
export interface ReadyElection {
  readonly paper: PaperType
  readonly bounds: PaperBounds
  readonly currency: string
  readonly budgetPence: number
  readonly options: readonly ReadyOption[]
  /** For each project of the file, by position, its option's number. */
  readonly numbers: readonly number[]
  readonly rule: BudgetRule
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly citation: string
  /** Options that the place itself chose; null where the file does not say. */
  readonly chosen: readonly number[] | null
  readonly papers: number
  /** What the file calls itself: description, place, year. */
  readonly name: string
  readonly place: string
}

export interface ReadyOption {
  readonly number: number
  readonly title: string
  readonly costPence: number
  readonly district: string | null
  readonly externalId: string
}

export type NotReady = 'too-fine-money' | 'too-much-money' | 'no-budget' | 'too-many-projects' | 'points-too-large'

const paperTypes: Readonly<Record<VoteType, PaperType>> = {
  approval: 'approval',
  'choose-1': 'approval',
  cumulative: 'points',
  scoring: 'score',
  ordinal: 'ranking',
}

const mostProjects = 5_000

/** What a file that could be read becomes; or why it cannot be brought in. */
export function readyElection({ election }: Extract<PbReading, { ok: true }>): ReadyElection | NotReady {
  const { budget, places, projects, about, voteType } = election
  if (places > 2) return 'too-fine-money'
  if (budget <= 0n) return 'no-budget'
  if (projects.length > mostProjects) return 'too-many-projects'
  const pence = (amount: bigint) => amount * 10n ** BigInt(2 - places)
  const amounts = [budget, ...projects.map(({ cost }) => cost)]
  if (amounts.some((amount) => pence(amount) > BigInt(Number.MAX_SAFE_INTEGER))) return 'too-much-money'
  const numbers = numbersById(election)
  const options = projects
    .map((project, k) => ({
      number: numbers[k]!,
      title: titleOf(project),
      costPence: Number(pence(project.cost)),
      district: project.district?.slice(0, 100) ?? null,
      externalId: project.id,
    }))
    .sort((a, b) => a.number - b.number)
  return {
    paper: paperTypes[voteType],
    bounds: voteType === 'choose-1' ? { mostOptions: 1 } : {},
    currency: /^[A-Z]{3}$/.test(about.currency ?? '') ? about.currency! : 'XXX',
    budgetPence: Number(pence(budget)),
    options,
    numbers,
    rule: ruleOf(about),
    ...datesOf(about),
    citation: citationOf(about),
    chosen: chosenOf(election, numbers),
    papers: election.papers.count,
    name: nameOf(about),
    place: [about.subunit, about.unit, about.country].filter(Boolean).join(', ').slice(0, 200),
  }
}

/** In the order of their ids by code unit, so that a tie settled by number is settled as by the file's ids. */
function numbersById({ projects }: Election): readonly number[] {
  const order = projects.map((_, k) => k).sort((a, b) => (projects[a]!.id < projects[b]!.id ? -1 : 1))
  const numbers = new Array<number>(projects.length)
  order.forEach((project, k) => {
    numbers[project] = k + 1
  })
  return numbers
}

function titleOf({ name, id }: Election['projects'][number]): string {
  const title = (name || id).replaceAll(/\s+/gu, ' ').trim()
  return title.length > 200 ? `${title.slice(0, 199)}…` : title
}

function nameOf(about: Readonly<Record<string, string>>): string {
  const place = [about.unit, about.subunit].filter(Boolean).join(', ')
  return [about.description, place, about.instance].filter(Boolean).join(' · ').slice(0, 250)
}

function chosenOf({ projects }: Election, numbers: readonly number[]): readonly number[] | null {
  if (projects.every(({ wasSelected }) => wasSelected === null)) return null
  return numbers.filter((_, k) => projects[k]!.wasSelected).sort((a, b) => a - b)
}

/** The rule that the file names, as near as ours come to it; most votes where it names none that we have. */
function ruleOf(about: Readonly<Record<string, string>>): BudgetRule {
  const { ties, minimumSupport, districts } = usualBudgetRule
  const rule = about.rule ?? ''
  if (rule.startsWith('equalshares')) return { ...usualBudgetRule, completion: 'add1' } as BudgetRule
  const least = Math.ceil(Number(about.min_project_score_threshold ?? ''))
  return {
    rule: 'greedy',
    isPerCost: false,
    ...(rule === 'greedy-no-skip' ? { stopsWhenTooDear: true } : {}),
    ...(rule === 'greedy-threshold' && least > 0 ? { leastScore: least } : {}),
    ties,
    minimumSupport,
    districts,
  }
}

function datesOf(about: Readonly<Record<string, string>>) {
  const from = civilDate(about.date_begin ?? '', '01-01')
  const to = civilDate(about.date_end ?? '', '12-31')
  const opensAt = from ? startOfLondonDay(from) : null
  const closesAt = to ? endOfLondonDay(to) : null
  const isRight = opensAt && closesAt && opensAt < closesAt
  return isRight ? { opensAt, closesAt } : { opensAt: null, closesAt: null }
}

/** `28.09.2015`, or a year alone. */
function civilDate(text: string, inYear: string): string | null {
  if (/^\d{4}$/.test(text)) return `${text}-${inYear}`
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (!found) return null
  const date = `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
  const real = new Date(`${date}T12:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null
}
