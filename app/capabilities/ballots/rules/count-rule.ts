import { z } from 'zod'

/** A share stated as two whole numbers, so that nothing is rounded: 2 of 3. */
export const shareSchema = z
  .strictObject({ part: z.int().min(0), whole: z.int().min(1).max(1_000_000) })
  .refine(({ part, whole }) => part <= whole)
export type Share = z.infer<typeof shareSchema>

/** Between projects that are level: the first that differs decides; `number` is the option's number on the paper. */
export const budgetTies = ['votes-cost-number', 'cost-votes-number'] as const
/** Between options that are level for the last seat: lots drawn by the published procedure, or nothing is decided. */
export const singleTies = ['lots', 'nobody'] as const

const budget = {
  ties: z.enum(budgetTies),
  /** A project with fewer voters than this share of all papers is left out before counting; null: none is. */
  minimumSupport: shareSchema.nullable(),
  /** Money kept for districts; what is left of `budget_pence` is common to all. Empty: one budget. */
  districts: z
    .array(z.strictObject({ district: z.string().min(1).max(100), pence: z.int().min(1).max(Number.MAX_SAFE_INTEGER) }))
    .max(100),
}

const single = { ties: z.enum(singleTies) }

export const satisfactions = ['cost', 'number', 'points'] as const
export const completions = ['none', 'greedy', 'add1', 'add1+greedy'] as const

/** How papers are counted: as it stands in `ballot.rule`, and frozen when the ballot opens. */
export const countRuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('equal-shares'),
    satisfaction: z.enum(satisfactions),
    completion: z.enum(completions),
    ...budget,
  }),
  z.strictObject({
    rule: z.literal('greedy'),
    isPerCost: z.boolean(),
    /** Imports alone: the first project that does not fit ends the count, and projects with a lower score are left out. */
    stopsWhenTooDear: z.boolean().optional(),
    leastScore: z.int().min(0).optional(),
    ...budget,
  }),
  z.strictObject({ rule: z.literal('phragmen'), ...budget }),
  z.strictObject({
    rule: z.literal('yes-no'),
    /** The least share of the roll that must hand in a paper; null: none is asked for. */
    quorum: shareSchema.nullable(),
    /** The share of yes among yes and no that carries it. */
    majority: shareSchema,
    /** True: more than that share; false: that share is enough. */
    isMoreThan: z.boolean(),
    ...single,
  }),
  z.strictObject({ rule: z.literal('plurality'), ...single }),
  z.strictObject({ rule: z.literal('approval'), ...single }),
  z.strictObject({ rule: z.literal('score'), ...single }),
  z.strictObject({ rule: z.literal('instant-runoff'), ...single }),
  z.strictObject({ rule: z.literal('stv'), seats: z.int().min(1).max(50), ...single }),
  z.strictObject({ rule: z.literal('condorcet'), ...single }),
])

export type CountRule = z.infer<typeof countRuleSchema>
export type RuleName = CountRule['rule']
export type BudgetRule = Extract<CountRule, { readonly rule: 'equal-shares' | 'greedy' | 'phragmen' }>

/** Everybody's part of the money is the same; what is left over tops up shares, then goes by votes. */
export const usualBudgetRule: BudgetRule = {
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1+greedy',
  ties: 'votes-cost-number',
  minimumSupport: null,
  districts: [],
}

/** More yes than no, whoever takes part. */
export const usualYesNo: CountRule = {
  rule: 'yes-no',
  quorum: null,
  majority: { part: 1, whole: 2 },
  isMoreThan: true,
  ties: 'nobody',
}
