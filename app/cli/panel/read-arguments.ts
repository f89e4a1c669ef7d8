import { parseArgs } from 'node:util'

export interface PanelArguments {
  readonly volunteersFile: string
  readonly quotasFile: string
  readonly seats: number
  readonly panels: number
  /** The parts of the seed, in order; empty where the lottery is only to be planned. */
  readonly seedParts: readonly string[]
  /** Where to write the lottery's lines; null: nowhere. */
  readonly lotteryFile: string | null
  readonly isJson: boolean
}

export const usage = `Use: folkmoot panel VOLUNTEERS.csv --quotas QUOTAS.csv --seats NUMBER
  [--seed PART --seed PART …] [--panels 1000] [--lottery FILE] [--json]
  VOLUNTEERS.csv has the columns id and one for each feature, and household if no two of one
  household may sit together; QUOTAS.csv feature, value, least, most.
  Without --seed the lottery is planned and nothing drawn: publish it first.`

/** What was asked for; a sentence where the command is used wrongly; `help` where only its use is asked for. */
export function readArguments(args: readonly string[]): PanelArguments | 'help' | { readonly trouble: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quotas: { type: 'string' },
        seats: { type: 'string' },
        panels: { type: 'string' },
        seed: { type: 'string', multiple: true },
        lottery: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return 'help'
    const [volunteersFile] = positionals
    if (volunteersFile === undefined) return { trouble: 'Name the file of volunteers.' }
    if (positionals.length > 1) return { trouble: 'Name one file of volunteers, not several.' }
    if (values.quotas === undefined) return { trouble: 'Name the file of quotas with --quotas.' }
    const seats = wholeNumber(values.seats)
    if (seats === null) return { trouble: 'Say with --seats how many people sit on the panel: a whole number from 1.' }
    const panels = wholeNumber(values.panels ?? '1000')
    if (panels === null || panels > 100_000) return { trouble: 'The option --panels takes a number from 1 to 100000.' }
    return {
      volunteersFile,
      quotasFile: values.quotas,
      seats,
      panels,
      seedParts: values.seed ?? [],
      lotteryFile: values.lottery ?? null,
      isJson: values.json ?? false,
    }
  } catch (error) {
    return { trouble: sentenceFor(error as Error) }
  }
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null
}

function sentenceFor(error: Error): string {
  const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? []
  if ('code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`
  if (error.message.includes('argument missing') || error.message.includes('ambiguous'))
    return `The option ${option} needs a value.`
  return `The option ${option} takes no value.`
}
