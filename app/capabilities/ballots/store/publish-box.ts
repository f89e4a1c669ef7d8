import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Deed } from '#platform/acts/act.ts'
import { listLine, type PublishedPaper, paperLine } from '../rules/paper-line.ts'
import type { BallotKey } from '../vocabulary.ts'

const atOnce = 2_000

export interface Lists {
  readonly papers: number
  readonly papersHash: Buffer
  readonly receipts: number
  readonly receiptsHash: Buffer
}

export interface BoxToPublish {
  /** In order of their numbers. */
  readonly papers: Iterable<PublishedPaper>
  /** In order of their bytes. */
  readonly receipts: readonly Buffer[]
  readonly channels: Readonly<Record<string, number>>
  readonly leftOut: Readonly<Record<string, number>>
  readonly progress?: ((done: number) => Promise<void> | void) | undefined
}

/** Writes the papers and receipts of a closed ballot for everybody, and what their lists come to. It can be done once. */
export async function publishBox(deed: Deed, key: BallotKey, box: BoxToPublish): Promise<Lists> {
  const papers = await writePapers(deed, key, box)
  const receipts = await writeReceipts(deed, key, box.receipts)
  const lists = { ...papers, ...receipts }
  await deed.write
    .insertInto('ballots.opened_box')
    .values({
      community_id: key.community,
      ballot_id: key.ballot,
      opened_at: deed.now,
      papers: lists.papers,
      receipts: lists.receipts,
      papers_hash: lists.papersHash,
      receipts_hash: lists.receiptsHash,
      channels: box.channels,
      left_out: box.leftOut,
    })
    .execute()
  return lists
}

async function writePapers({ write }: Deed, { community, ballot }: BallotKey, { papers, progress }: BoxToPublish) {
  const list = createHash('sha256')
  let count = 0
  let before = ''
  for (const some of inLots(papers, atOnce)) {
    for (const paper of some) {
      if (paper.number <= before) throw new Error('Papers are published in the order of their numbers, each once.')
      before = paper.number
      list.update(listLine(paper.number, createHash('sha256').update(paperLine(paper)).digest('hex')))
    }
    await sql`
      INSERT INTO ballots.paper (community_id, ballot_id, paper_number, origin, choices, proof)
      SELECT ${community}, ${ballot}, decode(number, 'hex'), origin, choices::jsonb, proof::jsonb
      FROM unnest(${some.map(({ number }) => number)}::text[], ${some.map(({ origin }) => origin)}::text[],
        ${some.map(({ choices }) => JSON.stringify(choices))}::text[],
        ${some.map(({ proof }) => (proof ? JSON.stringify(proof) : null))}::text[]) AS p (number, origin, choices, proof)`.execute(
      write,
    )
    count += some.length
    await progress?.(count)
  }
  return { papers: count, papersHash: list.digest() }
}

async function writeReceipts({ write }: Deed, { community, ballot }: BallotKey, receipts: readonly Buffer[]) {
  const list = createHash('sha256')
  for (const some of inLots(receipts, atOnce * 5)) {
    for (const receipt of some) list.update(`${receipt.toString('hex')}\n`)
    await sql`INSERT INTO ballots.receipt (community_id, ballot_id, receipt)
      SELECT ${community}, ${ballot}, receipt FROM unnest(${some}::bytea[]) AS r (receipt)`.execute(write)
  }
  return { receipts: receipts.length, receiptsHash: list.digest() }
}

function* inLots<Each>(all: Iterable<Each>, size: number): Generator<readonly Each[]> {
  let lot: Each[] = []
  for (const each of all) {
    lot.push(each)
    if (lot.length < size) continue
    yield lot
    lot = []
  }
  if (lot.length > 0) yield lot
}
