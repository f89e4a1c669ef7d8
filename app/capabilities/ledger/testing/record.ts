import { type Act, perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { done } from '#platform/result.ts'
import { type RecordInLedger, recordInLedger } from '../acts/record-in-ledger.ts'
import type { Facts, LedgerHead } from '../vocabulary.ts'

/** For tests: one entry, in a transaction of its own. */
export async function record(
  house: House,
  community: Community,
  entry: Partial<RecordInLedger> = {},
): Promise<LedgerHead> {
  const facts: Facts = { title: 'Should we run our library?' }
  const whole: RecordInLedger = { kind: 'matter-opened', subject: house.newId(), facts, ...entry }
  const result = await perform(house, { community, actor: visitor }, recordOne, whole)
  if (!result.ok) throw new Error('An entry was refused.')
  return result.value
}

const recordOne: Act<RecordInLedger, LedgerHead, never> = async (deed, entry) => done(await recordInLedger(deed, entry))
