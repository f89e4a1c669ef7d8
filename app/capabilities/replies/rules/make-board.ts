/** The parts of the public board. */
export const boardParts = ['late', 'waiting', 'asked', 'answered', 'answered-late', 'stopped'] as const
export type BoardPart = (typeof boardParts)[number]

/** How many contributions are alike in all of this. `days`: working days to the answer; null where there is none. */
export interface BoardCell {
  readonly teamId: string
  readonly team: string
  readonly kind: string
  readonly part: BoardPart
  readonly days: number | null
  readonly count: number
}

/** What runs now, and what ended in the last year. */
export interface BoardCounts extends Readonly<Record<BoardPart, number>> {
  /** Half of the answers took this many working days or fewer; null where there is none. */
  readonly medianDays: number | null
}

export interface Board {
  readonly all: BoardCounts
  readonly teams: readonly (BoardCounts & { readonly name: string })[]
  readonly kinds: readonly (BoardCounts & { readonly name: string })[]
}

/** Adds up the cells: in all, by team (under its latest name), and by kind. */
export function makeBoard(cells: readonly BoardCell[]): Board {
  const groups = (key: (cell: BoardCell) => string, name: (cell: BoardCell) => string) =>
    [...Map.groupBy(cells, key).values()].map((those) => ({ name: name(those[0]!), ...countsOf(those) }))
  return {
    all: countsOf(cells),
    teams: groups(
      ({ teamId }) => teamId,
      ({ team }) => team,
    ),
    kinds: groups(
      ({ kind }) => kind,
      ({ kind }) => kind,
    ),
  }
}

function countsOf(cells: readonly BoardCell[]): BoardCounts {
  const numbers = boardParts.map((part) => {
    const those = cells.filter((cell) => cell.part === part)
    return [part, those.reduce((sum, { count }) => sum + count, 0)]
  })
  return { ...(Object.fromEntries(numbers) as Record<BoardPart, number>), medianDays: medianOf(cells) }
}

/** The lower median: the number of days that half of the answers, rounded up, took or fewer. */
function medianOf(cells: readonly BoardCell[]): number | null {
  const answered = cells
    .filter(({ part, days }) => (part === 'answered' || part === 'answered-late') && days !== null)
    .toSorted((a, b) => a.days! - b.days!)
  const half = answered.reduce((sum, { count }) => sum + count, 0) / 2
  let before = 0
  for (const { days, count } of answered) {
    before += count
    if (before >= half) return days
  }
  return null
}
