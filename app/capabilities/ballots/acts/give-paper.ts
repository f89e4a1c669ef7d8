import { createHash } from 'node:crypto'
import type { TryAgain } from '#platform/database/batcher.ts'
import { codeOf } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { batchersFor } from '../live/batchers.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import { findVoterHash } from '../reads/find-entry-of-voter.ts'
import { blindSign } from '../rules/blind-sign.ts'
import { ballotKeys } from '../store/ballot-keys.ts'
import type { GiveOutcome, PaperToGive, VoterOnRoll } from '../store/give-papers.ts'
import type { RollChannel, RollEntryId } from '../vocabulary.ts'

export type GiveRefusal = Exclude<GiveOutcome, { kind: 'given' | 'collision' }> | TryAgain

export type GivePaperOutcome =
  | { readonly kind: 'given'; readonly blindSignature: Buffer }
  | GiveRefusal
  | { readonly kind: 'token-malformed' }

/**
 * Gives a voter their paper: marks them on the roll and signs their token blind. The same request again gets the same
 * answer (signing is the same each time, so only a hash of what was asked is kept); another one is refused. Whoever calls
 * this has found out who the voter is and by what right; nothing here learns what they will vote.
 */
export async function givePaper(
  house: House,
  ballot: PaperBallot,
  voter: VoterOnRoll,
  blinded: Uint8Array,
): Promise<GivePaperOutcome> {
  const keys = await ballotKeys({ read: house.database.read, secrets: house.secrets }, ballot.key)
  if (!keys) return { kind: 'closed' }
  if (blinded.length !== 256) return { kind: 'token-malformed' }
  const blindedHash = createHash('sha256').update(blinded).digest()
  const marked = await markGiven(house, ballot, { ...voter, channel: 'browser', blindedHash })
  if (marked.kind !== 'given') return marked
  const blindSignature = blindSign(keys, blinded)
  return blindSignature ? { kind: 'given', blindSignature } : { kind: 'token-malformed' }
}

type Mark = VoterOnRoll & { readonly channel: RollChannel; readonly blindedHash: Buffer | null }

/** Marks a voter as given, by one way; whoever comes second, or by another way, is refused. */
export async function markGiven(
  house: House,
  ballot: PaperBallot,
  mark: Mark,
): Promise<{ readonly kind: 'given'; readonly entry: RollEntryId } | GiveRefusal> {
  const asked = { ...mark, newEntry: house.newId<'roll-entry'>() }
  const outcome = await put(house, ballot, asked)
  if (outcome.kind !== 'collision') return outcome
  // Somebody made the entry at the same moment, or this person stands on the roll by another of their addresses.
  const voter = await findVoterHash(house.database.read, ballot.key, mark)
  if (!voter) return { kind: 'try-again' }
  const again = await put(house, ballot, { ...asked, voter, mayBeMade: false })
  return again.kind === 'collision' ? { kind: 'try-again' } : again
}

async function put(house: House, ballot: PaperBallot, paper: PaperToGive): Promise<GiveOutcome | TryAgain> {
  try {
    return await batchersFor(house, ballot.key).give.put(paper)
  } catch (error) {
    // This person has another entry on this roll.
    if (codeOf(error) === '23505') return { kind: 'collision' }
    throw error
  }
}
