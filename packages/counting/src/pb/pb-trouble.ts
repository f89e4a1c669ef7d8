/** What is wrong with a file, at which line (from 1). The words of the file are shortened to 80 characters. */
export interface PbTrouble {
  readonly kind: PbError | PbRepair
  readonly line: number
  /** The word or number of the file that it is about. */
  readonly found?: string | undefined
  /** What was expected, or where the same thing stood before. */
  readonly other?: string | undefined
}

/** With these a file cannot be counted at all. */
export type PbError =
  | 'not-text'
  | 'utf-16'
  | 'no-meta'
  | 'section-missing'
  | 'section-twice'
  | 'column-missing'
  | 'quote-never-closed'
  | 'record-too-long'
  | 'key-missing'
  | 'bad-vote-type'
  | 'bad-amount'
  | 'negative-amount'
  | 'no-project-id'
  | 'project-twice'
  | 'bad-points'
  | 'points-too-large'
  | 'no-points-column'
  | 'too-many-papers'

/** These are mended in the way README.md says; strict reading refuses them. */
export type PbRepair =
  | 'key-twice'
  | 'not-utf-8'
  | 'wrong-number-of-fields'
  | 'unknown-project'
  | 'named-twice'
  | 'more-than-one'
  | 'fewer-points'
  | 'more-points'
  | 'voter-twice'
  | 'count-of-projects'
  | 'count-of-papers'
  | 'count-of-votes'
  | 'sum-of-score'

const mostKept = 20

/** Keeps the first of each kind, and how many there were. */
export class Troubles {
  readonly kept: PbTrouble[] = []
  readonly totals = new Map<PbTrouble['kind'], number>()

  add(trouble: PbTrouble): void {
    const total = (this.totals.get(trouble.kind) ?? 0) + 1
    this.totals.set(trouble.kind, total)
    if (total > mostKept) return
    this.kept.push({ ...trouble, found: shortened(trouble.found), other: shortened(trouble.other) })
  }
}

function shortened(text: string | undefined): string | undefined {
  return text !== undefined && text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Thrown inside the reader, caught at its door. */
export class PbStop extends Error {
  readonly trouble: PbTrouble

  constructor(trouble: PbTrouble) {
    super(trouble.kind)
    this.trouble = { ...trouble, found: shortened(trouble.found), other: shortened(trouble.other) }
  }
}
