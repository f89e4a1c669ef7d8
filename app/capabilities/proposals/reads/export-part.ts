import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** What proposals hold about a person: what they wrote, support, argued, rated, began, suggested, reported and appealed. */
export async function exportPart(read: Read, community: CommunityId, person: PersonId): Promise<object> {
  const own = sql`community_id = ${community} AND person_id = ${person}`
  const [authored, supports, said, ratings, drafts, suggestions, agreements, reports, appeals, costings, letters] =
    await Promise.all([
      sql`SELECT p.title, a.in_role AS role, a.is_named AS "isNamed", a.since FROM proposals.author AS a
        JOIN proposals.proposal AS p USING (community_id, proposal_id)
        WHERE a.community_id = ${community} AND a.person_id = ${person} ORDER BY a.since`.execute(read),
      sql`SELECT p.title, s.since, s.kept_at AS "keptAt" FROM proposals.support AS s
        JOIN proposals.proposal AS p USING (community_id, proposal_id)
        WHERE s.community_id = ${community} AND s.person_id = ${person} ORDER BY s.since`.execute(read),
      sql`SELECT side, text, shown, made_at AS "madeAt" FROM proposals.argument WHERE ${own} ORDER BY made_at`.execute(
        read,
      ),
      sql`SELECT g.text AS argument, r.is_useful AS "isUseful", r.at FROM proposals.argument_rating AS r
        JOIN proposals.argument AS g USING (community_id, argument_id)
        WHERE r.community_id = ${community} AND r.person_id = ${person} ORDER BY r.at`.execute(read),
      sql`SELECT typed, changed_at AS "changedAt" FROM proposals.draft WHERE ${own} ORDER BY changed_at`.execute(read),
      sql`SELECT kind, reason, state, made_at AS "madeAt" FROM proposals.suggestion WHERE ${own} ORDER BY made_at`.execute(
        read,
      ),
      sql`SELECT agrees, at FROM proposals.agreement WHERE ${own} ORDER BY at`.execute(read),
      sql`SELECT reason_key AS reason, words, made_at AS "madeAt" FROM proposals.report WHERE ${own} ORDER BY made_at`.execute(
        read,
      ),
      sql`SELECT words, is_upheld AS "isUpheld", answer, made_at AS "madeAt" FROM proposals.appeal WHERE ${own} ORDER BY made_at`.execute(
        read,
      ),
      sql`SELECT state, reasons, sources, asked_at AS "askedAt" FROM proposals.costing WHERE ${own} ORDER BY asked_at`.execute(
        read,
      ),
      sql`SELECT since FROM proposals.no_letters WHERE ${own}`.execute(read),
    ])
  return {
    proposals: authored.rows,
    supports: supports.rows,
    arguments: said.rows,
    ratings: ratings.rows,
    drafts: drafts.rows,
    suggestions: suggestions.rows,
    answersToSuggestions: agreements.rows,
    reports: reports.rows,
    appeals: appeals.rows,
    costings: costings.rows,
    wantsNoLettersSince: letters.rows,
  }
}
