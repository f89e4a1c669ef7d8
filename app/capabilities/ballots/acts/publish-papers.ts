import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { countRoll } from '../reads/count-roll.ts'
import { findBox } from '../reads/find-result.ts'
import type { FrozenBallot } from '../rules/frozen-ballot.ts'
import type { PublishedPaper } from '../rules/paper-line.ts'
import { paperTermsOf } from '../rules/paper-terms.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import { openBox } from '../store/open-box.ts'
import { publishBox } from '../store/publish-box.ts'
import { type SheetPaper, sheetsOfBox, waitsForSheets } from '../store/sheets-of-box.ts'
import type { BallotId } from '../vocabulary.ts'
import { countBallotJob } from './save-count.ts'

/** `waits-for-sheets`: there were booths, and nobody has said yet that every sheet is in; that says so again. */
export type Published = 'published' | 'waits-for-sheets' | 'nothing-to-do'

/**
 * Opens the box of a closed ballot: papers and receipts are published, what was sealed and the keys are deleted, and the
 * record gets the hashes of both lists before anything is counted; all of it in one transaction, or nothing. Anyone may
 * ask, because it does only what the close decided; it is done once.
 */
export const publishPapers: Act<{ readonly ballot: BallotId }, Published, never> = async (deed, input) => {
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  if (ballot?.state !== 'closed' || !ballot.frozen || ballot.importSource !== null) return done('nothing-to-do')
  if (await findBox(deed.write, ballot.key)) return done('nothing-to-do')
  if (await waitsForSheets(deed, ballot.id)) return done('waits-for-sheets')
  const box = await openBox(deed, ballot.id, paperTermsOf(JSON.parse(ballot.frozen) as FrozenBallot))
  const { byChannel } = await countRoll(deed.write, ballot)
  const lists = await publishBox(deed, ballot.key, {
    papers: inOrder(box.papers, await sheetsOfBox(deed, ballot.id)),
    receipts: box.receipts,
    channels: byChannel,
    leftOut: box.spoiled > 0 ? { spoiled: box.spoiled } : {},
  })
  await deed.queue(countBallotJob, { ballot: ballot.id })
  await recordInLedger(deed, {
    kind: 'ballot-box-opened',
    subject: ballot.id,
    facts: {
      question: ballot.question,
      slug: ballot.slug,
      papers: lists.papers,
      receipts: lists.receipts,
      spoiled: box.spoiled,
      given: byChannel,
      papersHash: lists.papersHash.toString('hex'),
      receiptsHash: lists.receiptsHash.toString('hex'),
    },
  })
  return done('published')
}

/** Papers that were handed in, and sheets that two people agree on, in the order of their numbers. */
function inOrder(handedIn: readonly PublishedPaper[], sheets: readonly SheetPaper[]): readonly PublishedPaper[] {
  const typedIn = sheets.map(({ number, choices }): PublishedPaper => {
    return { number: number.toString('hex'), origin: 'sheet', choices, proof: null }
  })
  return [...handedIn, ...typedIn].sort((a, b) => (a.number < b.number ? -1 : 1))
}
