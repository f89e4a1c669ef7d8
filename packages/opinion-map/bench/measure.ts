import { cpus } from 'node:os'

/** One line of the table. `reached` is text; `isMet` undefined for a figure without a bar. */
export interface Measure {
  readonly id: string
  readonly what: string
  readonly bar: string
  readonly reached: string
  readonly isMet?: boolean | undefined
}

export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((m) => [
    m.id,
    m.what,
    m.bar,
    m.reached,
    m.isMet === undefined ? '' : m.isMet ? 'yes' : 'no',
  ])
  const all = [['#', 'measure', 'bar', 'reached', 'met'], ...rows]
  const width = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  return all
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(width[column]!)).join(' | ')} |`)
    .toSpliced(1, 0, `|${width.map((w) => '-'.repeat(w + 2)).join('|')}|`)
    .join('\n')
}

export const machine = () => `${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}`

/** CPU milliseconds of one call. */
export function cpuOf(work: () => void): number {
  const from = process.cpuUsage()
  work()
  const used = process.cpuUsage(from)
  return (used.user + used.system) / 1000
}

export function medianCpu(work: () => void, times: number): number {
  return median(Array.from({ length: times }, () => cpuOf(work)))
}

export const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
export const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
