import { createReadStream } from 'node:fs'
import { countBudget } from '../src/count-budget.ts'
import { PbReader } from '../src/pb/read-pb.ts'
import type { BudgetRule } from '../src/rule.ts'

/** What one process took that reads a file and counts it; `read` is the processor time of reading. */
export interface Measured {
  readonly seconds: number
  readonly processor: number
  readonly read: number
  readonly megabytes: number
}

const tieBreak = 'votes-cost-id'
const rules: Readonly<Record<string, BudgetRule>> = {
  greedy: { rule: 'greedy', score: 'votes', perCost: false, tieBreak },
  mes: { rule: 'mes', utility: 'cost', completion: 'greedy', start: 'exact', stop: 'overspend', tieBreak },
  phragmen: { rule: 'phragmen', tieBreak },
}

/** In a process of its own, so that its memory is that of the count. */
if (process.argv[1] === import.meta.filename) {
  const [file, name] = process.argv.slice(2)
  const reader = new PbReader('tolerant')
  for await (const piece of createReadStream(file!, { highWaterMark: 1 << 20 })) reader.push(piece as Uint8Array)
  const reading = reader.finish()
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  const read = processor()
  const count = countBudget(reading.election, rules[name!]!)
  if (!count.ok) throw new Error(count.refusal.kind)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const measured: Measured = { seconds: process.uptime(), processor: processor(), read, megabytes }
  console.log(JSON.stringify(measured))
}

function processor(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
