import { type DraftOption, plainOption } from './ballot-draft.ts'
import { penceOf } from './pounds.ts'

export type ManyOptions =
  | { readonly ok: true; readonly options: readonly DraftOption[] }
  | { readonly ok: false; readonly line: number }

/**
 * One option a line; where money is spent its cost stands at the end, after a semicolon, a tab or a bar:
 * `New benches; 1,200`. Empty lines count for nothing.
 */
export function readManyOptions(text: string, isBudget: boolean): ManyOptions {
  const options: DraftOption[] = []
  for (const [k, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue
    const option = isBudget ? withCost(line) : plainOption(line.trim())
    if (!option) return { ok: false, line: k + 1 }
    options.push(option)
  }
  return { ok: true, options }
}

function withCost(line: string): DraftOption | null {
  const found = /^(.*\S)\s*[;\t|]\s*([^;\t|]*)$/.exec(line.trim())
  if (!found) return plainOption(line.trim())
  const cost = penceOf(found[2]!)
  return cost === null ? null : plainOption(found[1]!, cost)
}
