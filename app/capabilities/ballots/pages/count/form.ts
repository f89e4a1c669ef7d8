import { z } from 'zod'
import type { Ballot } from '../../reads/find-ballot.ts'
import {
  type BudgetRule,
  budgetTies,
  type CountRule,
  completions,
  type RuleName,
  type Share,
  satisfactions,
  singleTies,
} from '../../rules/count-rule.ts'
import { penceOf } from '../../rules/pounds.ts'
import type { BallotProblem } from '../../rules/problems-of-ballot.ts'

export const ruleNames = [
  'equal-shares',
  'phragmen',
  'greedy',
  'yes-no',
  'plurality',
  'approval',
  'score',
  'instant-runoff',
  'condorcet',
  'stv',
] as const satisfies readonly RuleName[]

export const majorities = {
  'more-than-half': { majority: { part: 1, whole: 2 }, isMoreThan: true },
  'two-thirds': { majority: { part: 2, whole: 3 }, isMoreThan: false },
  'three-quarters': { majority: { part: 3, whole: 4 }, isMoreThan: false },
} as const
export type MajorityName = keyof typeof majorities

const small = z.string().max(20).default('')

export const countForm = z.strictObject({
  rule: z.enum(ruleNames, { error: 'rule-missing' }),
  satisfaction: z.enum(satisfactions).default('cost'),
  completion: z.enum(completions).default('add1+greedy'),
  perCost: z.literal('yes').optional(),
  minimum: small,
  ties: z.enum([...budgetTies, ...singleTies], { error: 'ties-missing' }),
  districts: z.string().max(20_000, 'districts-wrong').default(''),
  majority: z.enum(Object.keys(majorities) as [MajorityName, ...MajorityName[]]).default('more-than-half'),
  quorum: small,
  seats: small,
})
export type CountForm = z.infer<typeof countForm>

export type ReadRule =
  | { readonly ok: true; readonly rule: CountRule }
  | { readonly ok: false; readonly problem: BallotProblem }

/** Only what the chosen rule has; fields of other rules are left alone. */
export function readRule(form: CountForm, { budgetPence }: Pick<Ballot, 'budgetPence'>): ReadRule {
  return budgetPence === null ? readSingle(form) : readBudgetRule(form)
}

function readSingle(form: CountForm): ReadRule {
  const { rule } = form
  const ties = form.ties === 'lots' ? 'lots' : 'nobody'
  switch (rule) {
    case 'yes-no': {
      const quorum = readPercent(form.quorum)
      if (quorum === 'wrong') return wrong('quorum', 'percent-wrong')
      return { ok: true, rule: { rule, quorum, ...majorities[form.majority], ties } }
    }
    case 'stv': {
      const seats = Number(form.seats.trim() || '1')
      if (!Number.isInteger(seats) || seats < 1 || seats > 50) return wrong('seats', 'seats-wrong')
      return { ok: true, rule: { rule, seats, ties } }
    }
    case 'plurality':
    case 'approval':
    case 'score':
    case 'instant-runoff':
    case 'condorcet':
      return { ok: true, rule: { rule, ties } }
    case 'equal-shares':
    case 'phragmen':
    case 'greedy':
      return wrong('rule', 'rule-not-for-paper')
  }
}

function readBudgetRule(form: CountForm): ReadRule {
  const minimumSupport = readPercent(form.minimum)
  if (minimumSupport === 'wrong') return wrong('minimum', 'percent-wrong')
  const districts = readDistricts(form.districts)
  if (!districts.ok) return wrong('districts', 'districts-wrong', districts.line)
  const ties: BudgetRule['ties'] = form.ties === 'cost-votes-number' ? form.ties : 'votes-cost-number'
  const common = { ties, minimumSupport, districts: districts.districts }
  const { satisfaction, completion, perCost } = form
  switch (form.rule) {
    case 'equal-shares':
      return { ok: true, rule: { rule: 'equal-shares', satisfaction, completion, ...common } }
    case 'phragmen':
      return { ok: true, rule: { rule: 'phragmen', ...common } }
    case 'greedy':
      return { ok: true, rule: { rule: 'greedy', isPerCost: perCost === 'yes', ...common } }
    default:
      return wrong('rule', 'rule-not-for-paper')
  }
}

const wrong = (field: string, key: string, line?: number): ReadRule => ({
  ok: false,
  problem: { field, key, ...(line === undefined ? {} : { line }) },
})

/** Whole percent; null for an empty field. */
function readPercent(typed: string): Share | null | 'wrong' {
  const text = typed.trim().replace(/\s*%$/, '')
  if (text === '') return null
  const part = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return part >= 1 && part <= 100 ? { part, whole: 100 } : 'wrong'
}

export const percentOf = (share: Share | null): string =>
  share === null ? '' : String(Math.round((share.part * 100) / share.whole))

type Districts =
  | { readonly ok: true; readonly districts: BudgetRule['districts'] }
  | { readonly ok: false; readonly line: number }

/** One area a line, with its money after a semicolon, a tab or a bar. */
function readDistricts(text: string): Districts {
  const districts: { district: string; pence: number }[] = []
  for (const [k, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue
    const found = /^(.*\S)\s*[;\t|]\s*([^;\t|]*)$/.exec(line.trim())
    const district = found?.[1]?.trim() ?? ''
    const pence = found ? penceOf(found[2]!) : null
    if (!pence || district.length > 100 || districts.some((each) => each.district === district))
      return { ok: false, line: k + 1 }
    districts.push({ district, pence })
  }
  return { ok: true, districts }
}

export const majorityName = (rule: CountRule): MajorityName => {
  if (rule.rule !== 'yes-no') return 'more-than-half'
  const found = Object.entries(majorities).find(
    ([, { majority, isMoreThan }]) =>
      majority.part * rule.majority.whole === rule.majority.part * majority.whole && isMoreThan === rule.isMoreThan,
  )
  return (found?.[0] as MajorityName | undefined) ?? 'more-than-half'
}
