import { createHash } from 'node:crypto'
import type { TryAgain } from '#platform/database/batcher.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { batchersFor } from '../live/batchers.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import type { Bytes } from '../rules/bytes.ts'
import { checkParts, type PaperProblem } from '../rules/check-paper.ts'
import { nativeChecks } from '../rules/native-checks.ts'
import { tidyChoices } from '../rules/paper.ts'
import { decodePaper, encodePaper, type HandedPaper } from '../rules/paper-code.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import { openPaper, sealPaper, slotOf } from '../rules/sealed-paper.ts'
import { type BallotKeys, ballotKeys } from '../store/ballot-keys.ts'
import type { CastOutcome } from '../store/cast-papers.ts'
import { doorOfPapers, fillSlot, takeSlot } from '../store/sealed-slot.ts'

export type CastPaperOutcome =
  | Exclude<CastOutcome, { kind: 'slot-taken' }>
  | TryAgain
  | { readonly kind: PaperProblem | 'paper-malformed' }
  /** The box has a later version of this paper, or this one with other choices. */
  | { readonly kind: 'not-newer' }

/**
 * Takes a paper, or a later version of one. Not an act like the others: nobody acts. It is called without a session, and
 * papers of one ballot that come together are written together. `in-the-box` is said only once the paper is on disk; the
 * same paper again is answered the same. Nothing is written to the ledger, and no time is kept.
 */
export async function castPaper(house: House, ballot: PaperBallot, bytes: Uint8Array): Promise<CastPaperOutcome> {
  const keys = await ballotKeys({ read: house.database.read, secrets: house.secrets }, ballot.key)
  if (!keys) return { kind: 'closed' }
  const paper = decodePaper(ballot.terms, bytes)
  if (!paper) return { kind: 'paper-malformed' }
  const number = numberOfKey(paper.key)
  const slot = slotOf(keys, number)
  if (hasNoToken(paper)) return castOver(house, ballot, { keys, slot, number, paper })
  const problem = await checkParts(ballot.terms, { ...paper, number }, nativeChecks)
  if (problem) return { kind: problem }
  const sealed = sealPaper(keys, slot, { bytes, origin: 'browser' }, house.chance.bytes(12))
  const outcome = await batchersFor(house, ballot.key).cast.put({ slot, sealed })
  return outcome.kind === 'slot-taken' ? castOver(house, ballot, { keys, slot, number, paper }) : outcome
}

interface Later {
  readonly keys: BallotKeys
  readonly slot: Buffer
  readonly number: Bytes
  readonly paper: HandedPaper
}

/** A paper whose slot is taken: it takes the place of the one before only if its voter signed it later. */
async function castOver(
  house: House,
  ballot: PaperBallot,
  { keys, slot, number, paper }: Later,
): Promise<CastPaperOutcome> {
  return inTransaction<CastPaperOutcome>(house.database, async (write) => {
    const door = await doorOfPapers(write, ballot.key)
    if (door === 'none') return { kind: 'no-such-ballot' }
    if (door !== 'open') return { kind: door }
    const before = readSealed(ballot.terms, { keys, slot }, await takeSlot(write, ballot.key, slot))
    const after = before ? { ...paper, prefix: before.prefix, token: before.token, receipt: before.receipt } : paper
    const problem = await checkParts(ballot.terms, { ...after, number }, nativeChecks)
    if (problem) return { kind: problem }
    if (before && !isLater(after, before)) return { kind: isSame(after, before) ? 'in-the-box' : 'not-newer' }
    const bytes = encodePaper(ballot.terms, after)
    const sealed = sealPaper(keys, slot, { bytes, origin: 'browser' }, house.chance.bytes(12))
    await fillSlot(write, ballot.key, { slot, sealed })
    return { kind: 'in-the-box' }
  })
}

export function readSealed(
  terms: PaperTerms,
  { keys, slot }: Pick<Later, 'keys' | 'slot'>,
  sealed: Buffer | null,
): HandedPaper | null {
  const opened = sealed && openPaper(keys, slot, sealed)
  return opened && decodePaper(terms, opened.bytes)
}

const isLater = (after: HandedPaper, before: HandedPaper) => after.version > before.version

const isSame = (after: HandedPaper, before: HandedPaper) =>
  after.version === before.version &&
  JSON.stringify(tidyChoices(after.choices)) === JSON.stringify(tidyChoices(before.choices))

/** Somebody who changes their paper on another device shows no token: the paper before has it. */
const hasNoToken = ({ token }: HandedPaper) => token.every((byte) => byte === 0)

/** As `numberOf`, at once. */
const numberOfKey = (key: Bytes): Bytes => Uint8Array.from(createHash('sha256').update(key).digest())
