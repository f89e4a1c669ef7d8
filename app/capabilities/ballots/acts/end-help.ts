import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, type Result } from '#platform/result.ts'
import type { BallotId, HelpSessionId } from '../vocabulary.ts'

export interface EndHelp {
  readonly ballot: BallotId
  readonly of: { readonly helper: PersonId } | { readonly session: HelpSessionId }
}

/**
 * Ends help where it goes on; nothing is left of who helped whom. The record says that somebody was helped, and for how
 * many minutes. Done by the helper's own acts and by the job that ends what was left open.
 */
export async function endHelp(
  deed: Deed,
  { ballot, of }: EndHelp,
): Promise<Result<{ readonly ended: boolean }, never>> {
  const which = 'helper' in of ? sql`helper = ${of.helper}` : sql`session_id = ${of.session}`
  const { rows } = await sql<{ minutes: number; question: string }>`
    DELETE FROM ballots.help_session AS h USING ballots.ballot AS b
    WHERE h.community_id = ${deed.community.id} AND h.ballot_id = ${ballot} AND ${which}
      AND b.community_id = h.community_id AND b.ballot_id = h.ballot_id
    RETURNING greatest(1, ceil(extract(epoch FROM clock_timestamp() - h.started_at) / 60))::int AS minutes, b.question`.execute(
    deed.write,
  )
  if (!rows[0]) return done({ ended: false })
  await recordInLedger(deed, {
    kind: 'ballot-help-given',
    subject: ballot,
    facts: { minutes: rows[0].minutes, question: rows[0].question },
  })
  return done({ ended: true })
}
