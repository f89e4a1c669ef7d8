/** Sheets of one batch: how many were printed, what became of them, how many were typed in. */
export interface BatchSum {
  readonly size: number
  /** Null: nobody has counted it yet. */
  readonly counted: SheetCount | null
  /** Sheets that are settled. */
  readonly settled: number
}

export interface SheetCount {
  /** In the box, to be counted. */
  readonly inBox: number
  /** Taken out of the box unseen, because it held more sheets than were handed out. */
  readonly setAside: number
  /** Spoilt by the voter, who got another. */
  readonly spoilt: number
  /** Never handed out. */
  readonly unused: number
}

export interface BoothSum {
  readonly name: string
  /** People on the roll who were handed a sheet here. */
  readonly marked: number
  readonly batches: readonly BatchSum[]
}

export type PaperProblem =
  | { readonly kind: 'not-counted'; readonly booth: string }
  /** More sheets in the box than people were handed one: marks are missing, or sheets must be set aside. */
  | { readonly kind: 'more-sheets-than-people'; readonly booth: string; readonly over: number }
  | { readonly kind: 'not-typed-in'; readonly booth: string; readonly left: number }

/** What still keeps the box from being opened; nothing where every booth's sums fit the roll and every sheet is settled. */
export function reconcile(booths: readonly BoothSum[]): readonly PaperProblem[] {
  return booths.flatMap(problemsOfBooth)
}

function problemsOfBooth({ name: booth, marked, batches }: BoothSum): readonly PaperProblem[] {
  if (batches.some(({ counted }) => counted === null)) return [{ kind: 'not-counted', booth }]
  const inBox = sum(batches, ({ counted }) => counted?.inBox ?? 0)
  const over = inBox - marked
  const left = inBox - sum(batches, ({ settled }) => settled)
  return [
    ...(over > 0 ? [{ kind: 'more-sheets-than-people' as const, booth, over }] : []),
    ...(left > 0 ? [{ kind: 'not-typed-in' as const, booth, left }] : []),
  ]
}

/** Sheets that nobody can account for: printed, and neither found nor given back. Voters who took theirs home. */
export const missingSheets = ({ size, counted }: BatchSum): number =>
  counted === null ? 0 : size - counted.inBox - counted.setAside - counted.spoilt - counted.unused

export type CountProblem = 'more-than-printed' | 'fewer-than-typed'

/** Whether a count of one batch can be true. @param typed the highest sheet that somebody has typed in */
export function problemOfCount(size: number, count: SheetCount, typed: number): CountProblem | null {
  if (count.inBox + count.setAside + count.spoilt + count.unused > size) return 'more-than-printed'
  return count.inBox < typed ? 'fewer-than-typed' : null
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)
