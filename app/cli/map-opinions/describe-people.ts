import type { Conversation } from './conversation-of.ts'
import type { ReportCounts, ReportPosition } from './map-report.ts'

/** Where everybody stands, along the persons of the table. */
export interface Places {
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** Negative for a person in no group. */
  readonly group: ArrayLike<number>
  /** null where the setting has no confidence. */
  readonly confidence: ArrayLike<number> | null
}

/** A, B, … Z, then 27, 28, … */
export function nameOf(group: number): string {
  return group < 26 ? String.fromCharCode(65 + group) : String(group + 1)
}

export function positionsOf({ personIds }: Conversation, places: Places, names: readonly string[]): ReportPosition[] {
  return Array.from(personIds, (id, i) => ({
    id,
    x: places.x[i]!,
    y: places.y[i]!,
    group: names[places.group[i]!] ?? null,
    confidence: places.confidence && places.group[i]! >= 0 ? places.confidence[i]! : null,
  }))
}

export function countsOf(conversation: Conversation, places: Places): ReportCounts {
  const { table, hasComments, outIds } = conversation
  let peopleInGroups = 0
  for (let i = 0; i < table.persons; i++) if (places.group[i]! >= 0) peopleInGroups++
  return {
    people: table.persons,
    statements: table.statements,
    votes: table.byPerson.other.length,
    rowsRead: conversation.rowsRead,
    rowsLeftOut: conversation.rowsLeftOut,
    rejectedStatements: hasComments ? outIds.length : null,
    peopleInGroups,
  }
}
