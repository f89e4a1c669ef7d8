import type { Cell } from '#platform/files/csv-text.ts'
import type { PublicDecision } from '../../reads/list-decisions.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'

/** The log as rows of a table; docs/open-data.md says what the columns mean. */
export function logRows(
  decisions: readonly PublicDecision[],
  reasons: FacilitateTexts['reasons'],
): readonly (readonly Cell[])[] {
  return [
    ['number', 'decided', 'reason', 'reason_in_words', 'decided_on', 'text'],
    ...decisions.map(({ number, decided, reason, decidedAt, text }): readonly Cell[] => [
      number,
      decided,
      reason,
      reason && reasons[reason].label,
      civilDay(decidedAt),
      text,
    ]),
  ]
}

/** The day in UTC, `2026-11-25`; empty where it is not known. */
export const civilDay = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null
