import { sql } from 'kysely'
import type { OnErasure } from '#capabilities/people/index.ts'

/**
 * Of somebody who is erased: what they printed, counted and typed in stays, and no longer says by whom. Help that they give
 * at this moment ends. Part of the erasure of an account.
 */
export const forgetPaperWork: OnErasure = async ({ write, community }, person) => {
  const of = community.id
  await sql`DELETE FROM ballots.help_session WHERE community_id = ${of} AND helper = ${person}`.execute(write)
  await sql`UPDATE ballots.code_batch SET made_by = NULL
    WHERE community_id = ${of} AND made_by = ${person}`.execute(write)
  await sql`UPDATE ballots.sheet_batch SET counted_by = NULL
    WHERE community_id = ${of} AND counted_by = ${person}`.execute(write)
  await sql`UPDATE ballots.sheet_entry SET entered_by = NULL
    WHERE community_id = ${of} AND entered_by = ${person}`.execute(write)
  await sql`UPDATE ballots.paper_end SET ended_by = NULL
    WHERE community_id = ${of} AND ended_by = ${person}`.execute(write)
}
