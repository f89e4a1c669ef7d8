import { writeAmount } from './amount.ts'
import type { Election } from './election.ts'
import type { Outcome } from './outcome.ts'
import { quotedField, safeText } from './safe-field.ts'
import { explainProject } from './working/explain-project.ts'

/**
 * An outcome as a table for a spreadsheet, one line a project in the order of the election. Columns: project_id, name,
 * category, district, cost, votes, score (by the rule's own score), selected (1, 0), granted (what it gets: its cost, a
 * part, 0), order (1 for the first bought; empty for a loser), reason (the kind of its fate, see `ProjectFacts`).
 */
export function outcomeCsv(election: Election, outcome: Outcome): string {
  const { projects, places, papers } = election
  const place = new Map(outcome.order.map((id, k) => [id, k + 1]))
  const isByPoints = outcome.rule.rule === 'greedy' ? outcome.rule.score === 'points' : papers.points !== null
  const unit = isByPoints ? 10 ** papers.pointPlaces : 1
  const rows = projects.map(({ id, name, categories, district, cost }) => {
    const { votes, score, kind } = explainProject(outcome.working, id)!
    const isPart = outcome.part?.id === id
    const granted = place.has(id) ? cost : isPart ? outcome.part!.amount : 0n
    return [
      ...[id, name, categories.join(', '), district ?? ''].map(safeText),
      ...[writeAmount(cost, places), String(votes), String(score / unit)],
      ...[place.has(id) ? '1' : '0', writeAmount(granted, places), String(place.get(id) ?? ''), isPart ? 'part' : kind],
    ]
  })
  return [columns, ...rows].map((fields) => `${fields.map((text) => quotedField(text, ',')).join(',')}\r\n`).join('')
}

const columns = [
  ...['project_id', 'name', 'category', 'district', 'cost', 'votes', 'score'],
  ...['selected', 'granted', 'order', 'reason'],
]
