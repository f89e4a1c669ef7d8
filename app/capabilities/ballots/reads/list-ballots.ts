import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { BallotId, BallotState } from '../vocabulary.ts'

/** A ballot in a list. */
export interface ListedBallot {
  readonly id: BallotId
  readonly slug: string
  readonly matter: string
  readonly question: string
  readonly askedBy: string
  readonly state: BallotState
  readonly budgetPence: number | null
  readonly options: number
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  /** Papers given so far. */
  readonly given: number
  readonly isMadeUp: boolean
  readonly isImported: boolean
}

export const mostListed = 200

/** Ballots, those that close first above; then those that closed last. Drafts only for those who run ballots. */
export async function listBallots(
  read: Read,
  community: CommunityId,
  sees: 'published' | 'drafts-too' = 'published',
): Promise<readonly ListedBallot[]> {
  const found = await sql<ListedBallot>`
    SELECT b.ballot_id AS id, b.slug, b.matter_id AS matter, b.question, b.asked_by AS "askedBy", b.state, b.budget_pence AS "budgetPence",
      (SELECT count(*)::int FROM ballots.option AS o WHERE o.community_id = b.community_id AND o.ballot_id = b.ballot_id) AS options,
      b.opens_at AS "opensAt", b.closes_at AS "closesAt", b.closed_at AS "closedAt",
      (SELECT count(*)::int FROM ballots.roll_entry AS e
        WHERE e.community_id = b.community_id AND e.ballot_id = b.ballot_id AND e.state = 'given') AS given,
      b.is_made_up AS "isMadeUp", b.import_source IS NOT NULL AS "isImported"
    FROM ballots.ballot AS b
    WHERE b.community_id = ${community} AND (b.state <> 'draft' OR ${sees === 'drafts-too'})
    ORDER BY b.state NOT IN ('open', 'draft'), CASE WHEN b.state = 'open' THEN b.closes_at END,
      coalesce(b.closed_at, b.closes_at, b.made_at) DESC, b.ballot_id LIMIT ${mostListed}`.execute(read)
  return found.rows
}
