import type { Actor } from '#platform/acts/actor.ts'
import type { Bytes } from '../rules/bytes.ts'
import { receiptOf } from '../rules/paper-number.ts'
import { serverVoter } from '../rules/server-voter.ts'
import { ballotKeys } from '../store/ballot-keys.ts'
import { findRollEntryFor, type RollFrom, type RollOf } from './find-roll-entry.ts'
import type { VoterOfCode } from './find-voter-of-code.ts'

/** The receipt of somebody who voted without script; null for others, and after the box was opened. */
export async function findServerReceipt(
  from: RollFrom,
  ballot: RollOf,
  voter: { readonly actor: Actor; readonly ofCode: VoterOfCode | null },
): Promise<Bytes | null> {
  const entry = voter.ofCode ?? (await entryOf(from, ballot, voter.actor))
  if (entry?.channel !== 'server') return null
  const keys = await ballotKeys(from, ballot.key)
  return keys && receiptOf(ballot.key.ballot, serverVoter(keys.voter, entry.entry).secret)
}

async function entryOf(from: RollFrom, ballot: RollOf, actor: Actor) {
  const answer = await findRollEntryFor(from, ballot, actor)
  return answer.may && answer.entry ? { entry: answer.entry.id, channel: answer.entry.channel } : null
}
