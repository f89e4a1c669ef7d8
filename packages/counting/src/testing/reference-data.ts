import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Election } from '../election.ts'
import { readPb } from '../pb/read-pb.ts'
import type { BudgetRule, BudgetTieBreak } from '../rule.ts'

/** Published elections with known outcomes. They state no licence, so they are not shipped: tests say so and skip. */
export const referenceFolder = join(import.meta.dirname, '../../../../../shared/data/pb')
export const hasReference = existsSync(join(referenceFolder, 'golden.json'))

export interface GoldenRecord {
  readonly file: string
  readonly projects: number
  readonly voters: number
  readonly budget: number
  readonly rule: 'greedy' | 'mes' | 'phragmen' | 'official'
  readonly params: Readonly<Record<string, string | number | boolean>>
  readonly tie_break: BudgetTieBreak
  readonly selected: readonly string[] | null
  readonly order?: readonly string[]
  readonly total_cost: number
  readonly mes_runs?: number
  readonly tie_events?: number
}

export function goldenRecords(): GoldenRecord[] {
  if (hasReference) return JSON.parse(readFileSync(join(referenceFolder, 'golden.json'), 'utf8'))
  console.log('left out: the outcomes of published elections (no folder ../shared/data/pb)')
  return []
}

const read = new Map<string, Election>()

export function referenceElection(file: string): Election {
  const known = read.get(file)
  if (known) return known
  const reading = readPb(readFileSync(join(referenceFolder, file)), 'tolerant')
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.errors)}`)
  read.set(file, reading.election)
  return reading.election
}

/** The rule of a record in our words; null for what a city decided by rules of its own. */
export function ruleOf({ rule, params, tie_break: tieBreak }: GoldenRecord): BudgetRule | null {
  const word = <T extends string>(key: string, otherwise: T) => (params[key] as T | undefined) ?? otherwise
  switch (rule) {
    case 'greedy':
      return { rule, score: word('score', 'votes'), perCost: params.divide_by_cost === true, tieBreak }
    case 'phragmen':
      return { rule, tieBreak }
    case 'mes':
      return {
        rule,
        utility: word('utility', 'cost'),
        completion: word('completion', 'none'),
        start: word('start', 'exact'),
        stop: params.stop === 'overspend' ? 'overspend' : 'exhaustive-or-overspend',
        tieBreak,
      }
    case 'official':
      return null
  }
}
