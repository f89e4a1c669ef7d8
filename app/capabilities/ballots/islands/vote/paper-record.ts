import type { Choices } from '../../vocabulary.ts'

/** Everything that one voter's browser knows of their paper in one ballot. It never leaves the browser as a whole. */
export interface PaperRecord {
  /** 32 bytes; the receipt is made of it. */
  readonly secret: string
  /** The voter's key of this ballot, P-256: private number and point. */
  readonly d: string
  readonly x: string
  readonly y: string
  /** What stands before the paper's number in the token. */
  readonly prefix: string
  /** What was asked to be signed, and how to take the blinding away; empty once it is no longer needed. */
  readonly blinded: string
  readonly inverse: string
  /** Null until the paper is given; empty where the key came from another browser. */
  readonly token: string | null
  /** Of the paper that is in the box; 0 before. */
  readonly version: number
  /** What that paper says; null where only another browser knows. */
  readonly choices: Choices | null
  /** Pressed, and not yet signed. */
  readonly wish: Choices | null
  /** Signed and on its way: sent again as it is until it is answered. */
  readonly sending: { readonly version: number; readonly choices: Choices; readonly paper: string } | null
}

/** Where one voter's record is: two people may share a browser, so each account has its own. */
export class RecordKeeper {
  readonly #drawer: Storage
  readonly #key: string

  constructor(drawer: Storage, ballot: string, voter: string) {
    this.#drawer = drawer
    this.#key = `${prefixOf(ballot)}${voter}`
  }

  read(): PaperRecord | null {
    return readRecord(this.#drawer.getItem(this.#key))
  }

  keep(record: PaperRecord): PaperRecord {
    this.#drawer.setItem(this.#key, JSON.stringify(record))
    return record
  }

  forget(): void {
    this.#drawer.removeItem(this.#key)
  }
}

/** Records of a ballot in this browser, whoever's they are. */
export function everyRecord(drawer: Storage, ballot: string): readonly PaperRecord[] {
  return keysOf(drawer, ballot).flatMap((key) => readRecord(drawer.getItem(key)) ?? [])
}

export function forgetEveryRecord(drawer: Storage, ballot: string): void {
  for (const key of keysOf(drawer, ballot)) drawer.removeItem(key)
}

const prefixOf = (ballot: string) => `folkmoot-paper-${ballot}-`

const keysOf = (drawer: Storage, ballot: string): readonly string[] =>
  Object.keys(drawer).filter((key) => key.startsWith(prefixOf(ballot)))

function readRecord(text: string | null): PaperRecord | null {
  try {
    const record = JSON.parse(text ?? 'null') as PaperRecord | null
    return record && typeof record.d === 'string' && typeof record.secret === 'string' ? record : null
  } catch {
    return null
  }
}
