import { parseArgs } from 'node:util'
import type { NotedHead } from '#capabilities/ledger/rules/check-record.ts'

export interface VerifyArguments {
  readonly file: string
  readonly heads: readonly NotedHead[]
}

export const verifyUsage =
  'Use: folkmoot verify record.jsonl, or the archive of a ballot: folkmoot verify ballot.zip [--head HASH or --head NUMBER:HASH, as often as you like]'

export function readVerifyArguments(args: readonly string[]): VerifyArguments | 'help' | { readonly trouble: string } {
  const read = parse(args)
  if (!read) return { trouble: 'That is not how this command is used.' }
  const { values, positionals } = read
  if (values.help) return 'help'
  const [file] = positionals
  if (file === undefined) return { trouble: 'Name the file of an exported record.' }
  if (positionals.length > 1) return { trouble: 'Name one file, not several.' }
  const heads = (values.head ?? []).map(headOf)
  const wrong = (values.head ?? []).find((_text, k) => heads[k] === null)
  if (wrong !== undefined) return { trouble: `"${wrong}" is not a head: it has 64 digits from 0 to f.` }
  return { file, heads: heads.filter((head) => head !== null) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { head: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
    })
  } catch {
    return null
  }
}

function headOf(text: string): NotedHead | null {
  const found = /^(?:([1-9]\d{0,14}):)?([0-9a-f]{64})$/i.exec(text.trim())
  return found ? { seq: found[1] ? Number(found[1]) : null, hash: found[2]!.toLowerCase() } : null
}
