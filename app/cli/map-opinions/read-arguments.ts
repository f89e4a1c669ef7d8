import { parseArgs } from 'node:util'

export interface MapArguments {
  readonly votesFile: string
  readonly commentsFile: string | null
  readonly setting: 'default' | 'compatible'
  readonly isJson: boolean
}

export const usage =
  'Use: folkmoot map-opinions votes.csv [--comments comments.csv] [--setting default|compatible] [--json]'

/** What was asked for; a sentence where the command is used wrongly; `help` where only its use is asked for. */
export function readArguments(args: readonly string[]): MapArguments | 'help' | { readonly trouble: string } {
  try {
    const { values, positionals } = parse(args)
    if (values.help) return 'help'
    const setting = values.setting ?? 'default'
    if (setting !== 'default' && setting !== 'compatible') return { trouble: `There is no setting "${setting}".` }
    const [votesFile] = positionals
    if (votesFile === undefined) return { trouble: 'Name the votes.csv of a Polis export.' }
    if (positionals.length > 1) return { trouble: 'Name one votes.csv, not several files.' }
    return { votesFile, commentsFile: values.comments ?? null, setting, isJson: values.json ?? false }
  } catch (error) {
    return { trouble: sentenceFor(error as Error) }
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      comments: { type: 'string' },
      setting: { type: 'string' },
      json: { type: 'boolean' },
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
