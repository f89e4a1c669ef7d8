import { barOf, type Election, explainProject, type Fraction, type Outcome, writeAmount } from '@folkmoot/counting'

/**
 * The outcome as one object. Amounts are plain decimal numbers, written with all their digits; ids are texts.
 * `selected`, `order`, `total_cost` and `tie_events` are in the words of the public reference outcomes.
 */
export function jsonReport(election: Election, outcome: Outcome, isExplained: boolean): string {
  return JSON.stringify(reportOf(election, outcome, isExplained))
}

export function reportOf(election: Election, outcome: Outcome, isExplained: boolean) {
  const { rule, selected, order, totalCost, tieEvents, runs, working } = outcome
  const write = writerFor(election.places)
  return {
    selected,
    order,
    total_cost: write.exact(totalCost),
    tie_events: tieEvents,
    runs,
    rule,
    papers: election.papers.count,
    budget: write.exact(election.budget),
    ...(isExplained && {
      working: plain(working, write),
      projects: election.projects.map(({ id }) => {
        const facts = explainProject(working, id)!
        return { ...(plain(facts, write) as object), bar: plain(barOf(facts), write) }
      }),
    }),
  }
}

interface Writer {
  exact(amount: bigint): unknown
  near(amount: number): number
}

function writerFor(places: number): Writer {
  const raw = (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON
  return { exact: (amount) => raw(writeAmount(amount, places)), near: (amount) => amount / 10 ** places }
}

/** Fields that hold shares of a cost as numbers in the election's unit. */
const nearFields = new Set(['each', 'price', 'held', 'short', 'amount'])

function plain(value: unknown, write: Writer, field = ''): unknown {
  if (typeof value === 'bigint') return write.exact(value)
  if (typeof value === 'number') return nearFields.has(field) ? write.near(value) : value
  if (Array.isArray(value)) return value.map((each) => plain(each, write, field))
  if (typeof value !== 'object' || value === null) return value
  if ('numerator' in value)
    return write.near(Number((value as Fraction).numerator) / Number((value as Fraction).denominator))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, write, key)]))
}
