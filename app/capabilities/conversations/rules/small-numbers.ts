/** Groups of fewer than this many people are not shown by themselves. */
export const leastShown = 5

export interface Cell {
  readonly label: string
  readonly people: number
}

export interface ShownCell {
  readonly label: string
  /** Null: fewer than five, or hidden so that those cannot be worked out from the total. */
  readonly people: number | null
}

/**
 * Hides cells of one to four people, and then the next smallest too where only one would be hidden: otherwise it could be
 * worked out from the total. A cell of nobody is shown: it names no one.
 */
export function hideSmallNumbers(cells: readonly Cell[]): readonly ShownCell[] {
  const small = cells.filter(({ people }) => people > 0 && people < leastShown)
  const others = cells.filter(({ people }) => people >= leastShown).sort((a, b) => a.people - b.people)
  const hidden = new Set(small.length === 1 ? [...small, ...others.slice(0, 1)] : small)
  return cells.map((cell) => ({ label: cell.label, people: hidden.has(cell) ? null : cell.people }))
}
