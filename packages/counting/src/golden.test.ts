import { describe, expect, test } from 'vitest'
import { writeAmount } from './amount.ts'
import { countBudget } from './count-budget.ts'
import type { Outcome } from './outcome.ts'
import { type GoldenRecord, goldenRecords, referenceElection, ruleOf } from './testing/reference-data.ts'

/** Every outcome of the public reference, exactly: who won, in which order, at what cost, how many runs and ties. */
const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'

const known = goldenRecords().filter(({ selected, rule }) => selected !== null && rule !== 'official')
const byFile = Map.groupBy(known, ({ file }) => file)

describe.skipIf(known.length === 0)('published elections', () => {
  test.each([...byFile])(
    '%s',
    (_file, records) => {
      for (const record of records) {
        if (isSlow(record) && !isNightly) continue
        const name = `${record.rule} ${JSON.stringify(record.params)} ${record.tie_break}`
        expect([name, found(record)]).toEqual([name, wanted(record)])
      }
    },
    600_000,
  )
})

/** Those with hundreds of runs of tens of thousands of papers are counted once a day and in the benchmark. */
function isSlow({ projects, voters, params }: GoldenRecord): boolean {
  return String(params.completion).startsWith('add1') && projects * voters > 400_000
}

function wanted({ selected, order, total_cost, mes_runs, tie_events }: GoldenRecord) {
  return { selected, order, total_cost: String(total_cost), mes_runs, tie_events }
}

/** The fields that the record has. */
function found(record: GoldenRecord) {
  const election = referenceElection(record.file)
  const count = countBudget(election, ruleOf(record)!)
  if (!count.ok) throw new Error(count.refusal.kind)
  const { selected, order, totalCost, runs, tieEvents }: Outcome = count.outcome
  return {
    selected,
    order: record.order && order,
    total_cost: writeAmount(totalCost, election.places),
    mes_runs: record.mes_runs && runs,
    tie_events: record.tie_events === undefined ? undefined : tieEvents,
  }
}
