import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { ballotAtWork, isToBeVotedOn } from '../store/ballot-at-work.ts'
import type { BallotId, BallotKey, CancelReason } from '../vocabulary.ts'

export interface CancelCodes {
  readonly ballot: BallotId
  readonly batch: number
  /** One slip of the batch, by its number; null: all that were not used. */
  readonly slip: number | null
  readonly reason: CancelReason
}

export type CancelCodesRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-open' | 'no-such-batch' | 'used-or-cancelled'
}

/** Cancels codes that nobody has used: they open nothing from now on. The record says how many and why. */
export const cancelCodes: Act<CancelCodes, { readonly cancelled: number }, CancelCodesRefusal> = async (
  deed,
  input,
) => {
  const own = await ballotAtWork(deed, input.ballot, { keepsRoll: true })
  if (!own.ok) return own
  const { ballot } = own.value
  if (!isToBeVotedOn(own.value)) return refuse({ kind: 'not-open' })
  if (!(await isThere(deed, ballot.key, input))) return refuse({ kind: 'no-such-batch' })
  const cancelled = await cancel(deed, ballot.key, input)
  if (cancelled === 0) return refuse({ kind: 'used-or-cancelled' })
  await recordInLedger(deed, {
    kind: 'ballot-codes-cancelled',
    subject: ballot.id,
    facts: { batch: input.batch, codes: cancelled, reason: input.reason, question: ballot.question },
  })
  return done({ cancelled })
}

type Which = Pick<CancelCodes, 'batch' | 'slip'>

async function isThere({ write }: Deed, { community, ballot }: BallotKey, { batch, slip }: Which): Promise<boolean> {
  const found = await write
    .selectFrom('ballots.code_batch')
    .select('size')
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .where('number', '=', batch)
    .executeTakeFirst()
  return found !== undefined && (slip === null || (slip >= 1 && slip <= found.size))
}

/** Rows are locked one after another by the update: a code that is being used this moment is used, not cancelled. */
async function cancel({ write }: Deed, { community, ballot }: BallotKey, { batch, slip }: Which): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE ballots.roll_entry AS e SET state = 'cancelled'
    FROM ballots.code_slip AS s
    JOIN ballots.code_batch AS b USING (community_id, ballot_id, batch_id)
    WHERE s.community_id = ${community} AND s.ballot_id = ${ballot} AND b.number = ${batch}
      AND (${slip}::integer IS NULL OR s.slip = ${slip}::integer)
      AND e.community_id = s.community_id AND e.ballot_id = s.ballot_id AND e.entry_id = s.entry_id
      AND e.state = 'entitled'`.execute(write)
  return Number(numAffectedRows ?? 0n)
}
