import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { ProposalId, SuggestionId, SuggestionKind } from '../vocabulary.ts'

export interface ShownSuggestion {
  readonly id: SuggestionId
  readonly kind: SuggestionKind
  readonly state: 'open' | 'done' | 'declined' | 'void'
  readonly reason: string
  readonly madeAt: Date
  readonly decideFrom: Date
  readonly endedBy: 'authors' | 'facilitator' | null
  readonly ending: string
  readonly proposal: {
    readonly id: ProposalId
    readonly slug: string
    readonly title: string
    readonly matterId: string
  }
  readonly other: { readonly id: ProposalId; readonly slug: string; readonly title: string } | null
  /** Split: the words of the part. */
  readonly title: string
  readonly why: string
  readonly made: { readonly slug: string; readonly title: string } | null
  /** Authors who are here, and how many of them said yes. */
  readonly authors: number
  readonly agreed: number
  /** What the one who asks is to it. */
  readonly isAuthor: boolean
  readonly isSuggester: boolean
  readonly hasAgreed: boolean
}

interface Row extends Omit<ShownSuggestion, 'proposal' | 'other' | 'made'> {
  readonly p_id: ProposalId
  readonly p_slug: string
  readonly p_title: string
  readonly matter: string
  readonly o_id: ProposalId | null
  readonly o_slug: string
  readonly o_title: string
  readonly m_slug: string | null
  readonly m_title: string
}

const select = (person: PersonId | null) => sql`
  SELECT s.suggestion_id AS id, s.kind, s.state, s.reason, s.made_at AS "madeAt", s.decide_from AS "decideFrom",
    s.ended_by AS "endedBy", s.ending, s.title, s.why, p.proposal_id AS p_id, p.slug AS p_slug, p.title AS p_title,
    p.matter_id AS matter, o.proposal_id AS o_id, o.slug AS o_slug, o.title AS o_title, m.slug AS m_slug, m.title AS m_title,
    who.authors, who.agreed, who.own AS "isAuthor", who.said AS "hasAgreed",
    coalesce(s.person_id = ${person}::uuid, false) AS "isSuggester"
  FROM proposals.suggestion AS s
  JOIN proposals.proposal AS p ON p.community_id = s.community_id AND p.proposal_id = s.proposal_id
  LEFT JOIN proposals.proposal AS o ON o.community_id = s.community_id AND o.proposal_id = s.other_id
  LEFT JOIN proposals.proposal AS m ON m.community_id = s.community_id AND m.proposal_id = s.made_proposal
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT a.person_id) AS authors, count(DISTINCT g.person_id) AS agreed,
      coalesce(bool_or(a.person_id = ${person}::uuid), false) AS own,
      coalesce(bool_or(g.person_id = ${person}::uuid), false) AS said
    FROM proposals.author AS a
    LEFT JOIN proposals.agreement AS g ON g.community_id = a.community_id AND g.suggestion_id = s.suggestion_id
      AND g.person_id = a.person_id AND g.agrees
    WHERE a.community_id = s.community_id AND (a.proposal_id = s.proposal_id
      OR (s.kind = 'merge' AND a.proposal_id = s.other_id)) AND a.person_id IS NOT NULL) AS who`

function suggestionOf({
  p_id,
  p_slug,
  p_title,
  matter,
  o_id,
  o_slug,
  o_title,
  m_slug,
  m_title,
  ...row
}: Row): ShownSuggestion {
  return {
    ...row,
    proposal: { id: p_id, slug: p_slug, title: p_title, matterId: matter },
    other: o_id === null ? null : { id: o_id, slug: o_slug, title: o_title },
    made: m_slug === null ? null : { slug: m_slug, title: m_title },
  }
}

export async function findSuggestion(
  read: Read,
  community: CommunityId,
  which: { readonly id: string; readonly person: PersonId | null },
): Promise<ShownSuggestion | null> {
  const found = await sql<Row>`${select(which.person)}
    WHERE s.community_id = ${community} AND s.suggestion_id = ${which.id}
      AND p.shown = 'published' AND coalesce(o.shown, 'published') = 'published'`.execute(read)
  return found.rows[0] ? suggestionOf(found.rows[0]) : null
}

/** What was suggested about a proposal, the latest first. */
export async function listSuggestions(
  read: Read,
  community: CommunityId,
  which: { readonly proposal: ProposalId; readonly person: PersonId | null },
): Promise<readonly ShownSuggestion[]> {
  const found = await sql<Row>`${select(which.person)}
    WHERE s.community_id = ${community} AND (s.proposal_id = ${which.proposal} OR s.other_id = ${which.proposal})
      AND p.shown = 'published' AND coalesce(o.shown, 'published') = 'published'
    ORDER BY s.suggestion_id DESC LIMIT 50`.execute(read)
  return found.rows.map(suggestionOf)
}

/** What somebody is asked to answer as an author. */
export async function listToAnswer(
  read: Read,
  community: CommunityId,
  person: PersonId,
): Promise<readonly ShownSuggestion[]> {
  const found = await sql<Row>`${select(person)}
    WHERE s.community_id = ${community} AND s.state = 'open' AND who.own AND NOT who.said
      AND (s.proposal_id IN (SELECT proposal_id FROM proposals.author WHERE community_id = ${community} AND person_id = ${person})
        OR s.other_id IN (SELECT proposal_id FROM proposals.author WHERE community_id = ${community} AND person_id = ${person}))
    ORDER BY s.suggestion_id LIMIT 50`.execute(read)
  return found.rows.map(suggestionOf)
}

/** Where authors had their time: for facilitators to decide. */
export async function listToDecide(
  read: Read,
  community: CommunityId,
  person: PersonId | null,
): Promise<readonly ShownSuggestion[]> {
  const found = await sql<Row>`${select(person)}
    WHERE s.community_id = ${community} AND s.state = 'open' AND s.decide_from <= now()
    ORDER BY s.suggestion_id LIMIT 100`.execute(read)
  return found.rows.map(suggestionOf)
}
