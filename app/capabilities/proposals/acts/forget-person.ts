import { sql } from 'kysely'
import type { OnErasure } from '#capabilities/people/index.ts'
import { textsFor } from '../texts/texts.ts'

/**
 * Takes away everything that ties somebody to what they proposed, argued and supported. That itself stays, as nobody's, so
 * that no count changes: in the place of their support stands an id that leads to nobody. Drafts and words of reports and
 * appeals go. Part of the erasure of an account.
 */
export const forgetPerson: OnErasure = async ({ write, community, newId }, person) => {
  const nobody = newId<'nobody'>()
  const own = { community_id: community.id, person_id: person }
  const where = sql`community_id = ${own.community_id} AND person_id = ${own.person_id}`
  await sql`UPDATE proposals.support SET person_id = ${nobody} WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.support_step SET person_id = ${nobody} WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.argument_rating SET person_id = ${nobody} WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.author SET person_id = NULL, is_named = false WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.argument SET person_id = NULL WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.suggestion SET person_id = NULL WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.report SET person_id = NULL, words = '' WHERE ${where}`.execute(write)
  await sql`UPDATE proposals.appeal SET person_id = NULL, words = '' WHERE ${where}`.execute(write)
  await sql`DELETE FROM proposals.agreement WHERE ${where}`.execute(write)
  await sql`DELETE FROM proposals.draft WHERE ${where}`.execute(write)
  await sql`DELETE FROM proposals.no_letters WHERE ${where}`.execute(write)
  const left = textsFor(community.locale).costing.sentences.left
  await sql`UPDATE proposals.costing SET state = 'ended', ending = ${left}
    WHERE ${where} AND state IN ('asked', 'working')`.execute(write)
  await sql`UPDATE proposals.costing SET person_id = NULL WHERE ${where}`.execute(write)
  const of = (column: string) => sql`community_id = ${community.id} AND ${sql.ref(column)} = ${person}`
  await sql`UPDATE proposals.moderation SET decided_by = NULL WHERE ${of('decided_by')}`.execute(write)
  await sql`UPDATE proposals.appeal SET decided_by = NULL WHERE ${of('decided_by')}`.execute(write)
  await sql`UPDATE proposals.author_invitation SET invited_by = NULL WHERE ${of('invited_by')}`.execute(write)
}
