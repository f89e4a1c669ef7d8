import { parseArgs } from 'node:util'
import type { BudgetTieBreak, Completion, EqualSharesRule, Score, Utility } from '@folkmoot/counting'

export interface CountArguments {
  readonly file: string
  readonly asked: AskedRule | 'compare'
  readonly tieBreak: BudgetTieBreak
  readonly isJson: boolean
  readonly isExplained: boolean
  readonly isStrict: boolean
  /** Options that say nothing for this rule. */
  readonly idle: readonly string[]
}

/** Null: as it goes with the papers. */
export interface AskedRule {
  readonly rule: 'mes' | 'greedy' | 'phragmen'
  readonly utility: Utility | null
  readonly completion: Completion
  readonly start: EqualSharesRule['start']
  readonly stop: EqualSharesRule['stop']
  readonly score: Score | null
  readonly perCost: boolean
}

export const usage = `Use: folkmoot count FILE.pb --rule mes|greedy|phragmen
  for mes: [--utility cost|cardinality|points|rank-points|borda] [--completion none|greedy|add1|add1+greedy]
           [--start exact|floor] [--stop overspend|exhaustive-or-overspend]
  for greedy: [--score votes|points|rank] [--per-cost]
  for all: [--tie-break votes-cost-id|cost-votes-id] [--json] [--explain] [--strict]
or: folkmoot count FILE.pb --compare [--tie-break …] [--json]`

const words = {
  rule: ['mes', 'greedy', 'phragmen'],
  utility: ['cost', 'cardinality', 'points', 'rank-points', 'borda'],
  completion: ['none', 'greedy', 'add1', 'add1+greedy'],
  start: ['exact', 'floor'],
  stop: ['overspend', 'exhaustive-or-overspend'],
  score: ['votes', 'points', 'rank'],
  'tie-break': ['votes-cost-id', 'cost-votes-id'],
} as const

type Word = keyof typeof words
type Values = { readonly [key in Word]?: string | undefined } & Readonly<Record<string, string | boolean | undefined>>

/** What was asked for; a sentence where the command is used wrongly; `help` where only its use is asked for. */
export function readArguments(args: readonly string[]): CountArguments | 'help' | { readonly trouble: string } {
  try {
    const { values, positionals } = parse(args)
    if (values.help) return 'help'
    return asked(values as Values, positionals)
  } catch (error) {
    return { trouble: error instanceof WrongWord ? error.message : sentenceFor(error as Error) }
  }
}

class WrongWord extends Error {}

function asked(values: Values, positionals: readonly string[]): CountArguments | { readonly trouble: string } {
  const [file] = positionals
  if (file === undefined) return { trouble: 'Name a .pb file.' }
  if (positionals.length > 1) return { trouble: 'Name one .pb file, not several.' }
  const rule = one(values, 'rule')
  if (rule && values.compare) return { trouble: 'Give --rule or --compare, not both.' }
  if (!rule && !values.compare) return { trouble: 'Say by which --rule to count, or --compare them all.' }
  const chosen = rule && {
    rule,
    utility: one(values, 'utility') ?? null,
    completion: one(values, 'completion') ?? 'none',
    start: one(values, 'start') ?? 'exact',
    stop: one(values, 'stop') ?? 'exhaustive-or-overspend',
    score: one(values, 'score') ?? null,
    perCost: values['per-cost'] === true,
  }
  return {
    file,
    asked: chosen ?? 'compare',
    tieBreak: one(values, 'tie-break') ?? 'votes-cost-id',
    isJson: values.json === true,
    isExplained: values.explain === true,
    isStrict: values.strict === true,
    idle: idleOptions(values, rule ?? 'compare'),
  }
}

/** The word given for an option, as one of those it knows. */
function one<K extends Word>(values: Values, option: K): (typeof words)[K][number] | undefined {
  const given = values[option]
  if (given === undefined) return undefined
  const word = given.trim().replaceAll(' ', '-')
  const known: readonly string[] = words[option]
  if (!known.includes(word)) throw new WrongWord(`There is no --${option} "${given}": it is ${known.join(', ')}.`)
  return word as (typeof words)[K][number]
}

const belongs: Readonly<Record<string, readonly string[]>> = {
  mes: ['utility', 'completion', 'start', 'stop'],
  greedy: ['score', 'per-cost'],
  phragmen: [],
  compare: [],
}

function idleOptions(values: Values, rule: string): string[] {
  const options = Object.values(belongs).flat()
  return options.filter((option) => values[option] !== undefined && !belongs[rule]!.includes(option))
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ rule: text, utility: text, completion: text, start: text, stop: text, score: text, 'tie-break': text },
      ...{ 'per-cost': flag, compare: flag, json: flag, explain: flag, strict: flag },
      help: { type: 'boolean', short: 'h' },
    },
  })
}

/** Node's own message names the option between quotation marks, and is longer than one line. */
function sentenceFor(error: Error): string {
  const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? []
  if ('code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`
  if (error.message.includes('argument missing') || error.message.includes('ambiguous'))
    return `The option ${option} needs a value.`
  return `The option ${option} takes no value.`
}
