import type { Actor } from '#platform/acts/actor.ts'
import type { Bytes } from '../rules/bytes.ts'
import { receiptOf } from '../rules/paper-number.ts'
import { serverVoter } from '../rules/server-voter.ts'
import { ballotKeys } from '../store/ballot-keys.ts'
import { findRollEntryFor, type RollFrom, type RollOf } from './find-roll-entry.ts'

/** The receipt of somebody who voted without script; null for others, and after the box was opened. */
export async function findServerReceipt(from: RollFrom, ballot: RollOf, actor: Actor): Promise<Bytes | null> {
  const answer = await findRollEntryFor(from, ballot, actor)
  if (!answer.may || answer.entry?.channel !== 'server') return null
  const keys = await ballotKeys(from, ballot.key)
  return keys && receiptOf(ballot.key.ballot, serverVoter(keys.voter, answer.entry.id).secret)
}
