import { normalisePostcode, writtenPostcode } from '#capabilities/places/index.ts'
import { foldAddress } from './list-keys.ts'
import { readTable, type TableProblem } from './read-table.ts'

/** Letters that can be printed in one go. */
export const mostLetters = 500

export interface PostalAddress {
  readonly line: number
  readonly parts: readonly string[]
  readonly folded: string
}

export type AddressesProblem =
  | TableProblem
  | { readonly kind: 'no-postcode'; readonly lines: readonly number[] }
  | { readonly kind: 'too-long'; readonly lines: readonly number[] }

export type ReadAddresses =
  | { readonly ok: true; readonly addresses: readonly PostalAddress[]; readonly doubles: readonly number[] }
  | { readonly ok: false; readonly problem: AddressesProblem }

/** One address a line, its parts separated by commas, its postcode last. Typed text and a CSV file read the same. */
export function readAddresses(bytes: Uint8Array): ReadAddresses {
  const read = readTable(bytes, mostLetters)
  if (!read.ok) return read
  const addresses = read.lines.map(({ line, cells }) => addressOf(line, cells))
  const bad = (isBad: (address: PostalAddress) => boolean) => addresses.filter(isBad).map(({ line }) => line)
  const long = bad(({ parts }) => parts.length > 8 || parts.some((part) => part.length > 60))
  if (long.length > 0) return { ok: false, problem: { kind: 'too-long', lines: long } }
  const bare = bad(({ parts }) => parts.length < 2 || normalisePostcode(parts.at(-1) ?? '') === null)
  if (bare.length > 0) return { ok: false, problem: { kind: 'no-postcode', lines: bare } }
  const seen = new Set<string>()
  const isNew = ({ folded }: PostalAddress) => !seen.has(folded) && seen.add(folded)
  const kept = addresses.filter(isNew)
  return { ok: true, addresses: kept, doubles: bad((address) => !kept.includes(address)) }
}

function addressOf(line: number, cells: readonly string[]): PostalAddress {
  const filled = cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  const parts = filled.flatMap((cell, k) => (k === filled.length - 1 ? withPostcode(cell) : [cell]))
  return { line, parts, folded: foldAddress(parts) }
}

/** “Holt NR25 6AA” as two parts, and the postcode as it is written. */
function withPostcode(text: string): readonly string[] {
  const split = /^(.*?)\s*\b([A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2})$/.exec(text)
  const postcode = split && normalisePostcode(split[2]!)
  if (!split || !postcode) return [text]
  return split[1] === '' ? [writtenPostcode(postcode)] : [split[1]!, writtenPostcode(postcode)]
}
