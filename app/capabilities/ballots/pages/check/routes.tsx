import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Answer, notFound, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get } from '#platform/web/route.ts'
import { paperBallotOf } from '../../live/open-ballots.ts'
import { type Ballot, findBallot } from '../../reads/find-ballot.ts'
import { findBox, type OpenedBox } from '../../reads/find-result.ts'
import { hasReceipt, papersList, papersPart, receiptsList } from '../../reads/published-lists.ts'
import { readReceipt } from '../../rules/paper-number.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import type { BallotKey } from '../../vocabulary.ts'
import { slugAddress } from '../slug-address.ts'
import { voterTag } from '../vote/gather.ts'
import { checkPath, papersListPath, papersPartPath, receiptsListPath } from '../vote-addresses.ts'
import { CheckView } from './view.tsx'

interface Published {
  readonly ballot: Ballot
  readonly box: OpenedBox
}

export const showCheck = get({
  path: checkPath(':slug'),
  access: 'anyone',
  summary: 'Check that a paper or a receipt is in the count: the browser looks for its own among the published papers',
  address: slugAddress.extend({ receipt: z.string().max(100).optional() }),
  async show(ask) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot?.frozen || ballot.importSource !== null) return notFound
    const texts = voteTextsFor(ask.locale)
    const { receipt: typed } = ask.address
    const box = await findBox(ask.read, ballot.key)
    const model = {
      slug: ballot.slug,
      question: ballot.question,
      ballot: ballot.id,
      voterTag: voterTag(ask, ballot.id),
      titles: Object.fromEntries(ballot.options.map(({ number, title }) => [number, title])),
      terms: paperBallotOf(ballot.key, ballot.frozen).terms,
      box: box && {
        papers: box.papers,
        receipts: box.receipts,
        papersHash: box.papersHash.toString('hex'),
        receiptsHash: box.receiptsHash.toString('hex'),
      },
      lookedUp: typed && box ? { typed, found: await lookUp(ask, ballot.key, typed) } : null,
    }
    return page(texts.check.title, <CheckView model={model} texts={texts} />, { model, islands: ['check-paper'] })
  },
})

/** Null where what was typed is no receipt. */
async function lookUp({ house }: Ask<unknown>, key: BallotKey, typed: string): Promise<boolean | null> {
  const receipt = readReceipt(typed)
  return receipt && hasReceipt(house.database.pool, key, receipt)
}

const keptSeconds = 3_600
const plain = { kind: 'file', type: 'text/plain; charset=utf-8', publicFor: keptSeconds } as const

async function published(
  ask: Ask<{ slug: string }>,
  of: (found: Published) => Promise<Answer> | Answer,
): Promise<Answer> {
  const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
  const box = ballot && (await findBox(ask.read, ballot.key))
  return box ? of({ ballot, box }) : notFound
}

export const showPapersList = get({
  path: papersListPath(':slug'),
  access: 'anyone',
  summary: 'The list of papers that the record names: number and SHA-256 of each paper',
  address: slugAddress,
  show: (ask) =>
    published(ask, ({ ballot }) => ({
      ...plain,
      body: Readable.from(papersList(ask.house.database.pool, ballot.key)),
    })),
})

export const showPapersPart = get({
  path: papersPartPath(':slug', ':part'),
  access: 'anyone',
  summary: 'Published papers in full, a line of JSON each: all, or those whose numbers begin with two digits',
  address: slugAddress.extend({ part: z.string().regex(/^(all|[0-9a-f]{2})$/) }),
  show: (ask) =>
    published(ask, ({ ballot }) => ({
      ...plain,
      body: Readable.from(papersPart(ask.house.database.pool, ballot.key, ask.address.part)),
    })),
})

export const showReceiptsList = get({
  path: receiptsListPath(':slug'),
  access: 'anyone',
  summary: 'The list of receipts that the record names',
  address: slugAddress,
  show: (ask) =>
    published(ask, async ({ ballot }) => ({ ...plain, body: await receiptsList(ask.house.database.pool, ballot.key) })),
})
