import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import { compareBytes, toHex } from '../rules/bytes.ts'
import { checkPaper, type PaperToCheck, proofOf } from '../rules/check-paper.ts'
import { decodePaper } from '../rules/paper-code.ts'
import { numberOf } from '../rules/paper-number.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import { openPaper, type SealedOrigin, slotOf } from '../rules/sealed-paper.ts'
import type { BallotId } from '../vocabulary.ts'
import { type BallotKeys, forgetBallotKeys, readBallotKeys } from './ballot-keys.ts'
import { emptyBox } from './empty-box.ts'

export interface OpenedPaper extends PaperToCheck {
  readonly origin: SealedOrigin
}

export interface OpenedBox {
  /** In order of their numbers. */
  readonly papers: readonly OpenedPaper[]
  /** In their own order; nothing joins them to papers. */
  readonly receipts: readonly Buffer[]
  /** Sealed papers that somebody changed in the database, or put there: they cannot be read or show no right token. */
  readonly spoiled: number
}

type Opener = Pick<Deed, 'write' | 'community' | 'secrets'>

/**
 * Opens the box of a closed ballot: reads, checks and sorts the papers, and takes the sealed ones, the private keys and the
 * answers on the roll out of the database, in the caller's transaction. The caller has the ballot's row, and writes the
 * papers and receipts it is given in the same transaction.
 */
export async function openBox(deed: Opener, ballot: BallotId, terms: PaperTerms): Promise<OpenedBox> {
  const key = { community: deed.community.id, ballot }
  const keys = await readBallotKeys({ read: deed.write, secrets: deed.secrets }, key)
  if (!keys) throw new Error('The keys of this ballot are gone: its box was opened before.')
  const opened: Opened[] = []
  let spoiled = 0
  for await (const some of sealedPapers(deed, ballot)) {
    for (const one of await Promise.all(some.map((sealed) => openOne(keys, terms, sealed)))) {
      if (one) opened.push(one)
      else spoiled++
    }
  }
  await emptyBox(deed.write, key)
  forgetBallotKeys(deed.secrets, key)
  return { ...sorted(opened), spoiled }
}

interface Sealed {
  readonly slot: Buffer
  readonly sealed: Buffer
}

interface Opened {
  readonly paper: OpenedPaper
  readonly receipt: Buffer
}

async function openOne(keys: BallotKeys, terms: PaperTerms, { slot, sealed }: Sealed): Promise<Opened | null> {
  const opened = openPaper(keys, slot, sealed)
  const handed = opened && decodePaper(terms, opened.bytes)
  if (!handed) return null
  const number = await numberOf(handed.key)
  const paper = { number: toHex(number), choices: handed.choices, proof: proofOf(handed), origin: opened.origin }
  const isRight = slotOf(keys, number).equals(slot) && (await checkPaper(terms, paper)) === null
  return isRight ? { paper, receipt: Buffer.from(handed.receipt) } : null
}

/** Two papers whose voters agreed on one receipt have one: the list may be shorter than that of the papers. */
function sorted(opened: readonly Opened[]): Pick<OpenedBox, 'papers' | 'receipts'> {
  const papers = opened.map(({ paper }) => paper).sort((a, b) => (a.number < b.number ? -1 : 1))
  const receipts = opened.map(({ receipt }) => receipt).sort(compareBytes)
  return { papers, receipts: receipts.filter((each, k) => k === 0 || !each.equals(receipts[k - 1]!)) }
}

const atOnce = 500

async function* sealedPapers({ write, community }: Opener, ballot: BallotId): AsyncGenerator<readonly Sealed[]> {
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const { rows } = await sql<Sealed>`SELECT slot, sealed FROM ballots.sealed_paper
      WHERE community_id = ${community.id} AND ballot_id = ${ballot} AND slot > ${after}
      ORDER BY slot LIMIT ${atOnce}`.execute(write)
    yield rows
    if (rows.length < atOnce) return
    after = rows.at(-1)!.slot
  }
}
