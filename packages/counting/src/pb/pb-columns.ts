import { PbStop } from './pb-trouble.ts'

/** Where each named column stands; a column that stands twice counts where it stood first. */
export type Columns = ReadonlyMap<string, number>

export function columnsOf(names: readonly string[], needed: readonly string[], line: number): Columns {
  const columns = new Map<string, number>()
  names.forEach((name, k) => {
    const word = name.toLowerCase()
    if (!columns.has(word)) columns.set(word, k)
  })
  const missing = needed.find((name) => !columns.has(name))
  if (missing !== undefined) throw new PbStop({ kind: 'column-missing', line, found: names.join(';'), other: missing })
  return columns
}
