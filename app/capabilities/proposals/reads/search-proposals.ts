import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'

export const sorts = ['newest', 'most', 'moved'] as const
export type Sort = (typeof sorts)[number]

export interface WhichProposals {
  /** Words to look for. */
  readonly words?: string | undefined
  readonly matterId?: string | undefined
  readonly state?: ProposalState | undefined
  readonly placeCode?: string | undefined
  readonly sort: Sort
  /** From 1. */
  readonly page: number
}

export interface ListedProposal {
  readonly id: ProposalId
  readonly slug: string
  readonly matterId: string
  readonly title: string
  /** Its first words. */
  readonly why: string
  readonly state: ProposalState
  readonly supports: number
  readonly placeWords: string
  readonly madeAt: Date
  readonly hasPhoto: string | null
}

export const proposalsAPage = 20

/** One page of public proposals and how many there are in all: two queries, whatever is shown. */
export async function searchProposals(
  read: Read,
  community: CommunityId,
  which: WhichProposals,
): Promise<{ readonly proposals: readonly ListedProposal[]; readonly total: number }> {
  const where = conditionsOf(community, which)
  const [counted, listed] = await Promise.all([
    sql<{ total: number }>`SELECT count(*) AS total FROM proposals.proposal AS p WHERE ${where}`.execute(read),
    sql<ListedProposal>`
      SELECT p.proposal_id AS id, p.slug, p.matter_id AS "matterId", p.title, left(p.why, 240) AS why, p.state, p.supports,
        p.place_words AS "placeWords", p.made_at AS "madeAt",
        (SELECT photo_id FROM proposals.photo AS f WHERE f.community_id = p.community_id AND f.proposal_id = p.proposal_id
          ORDER BY position LIMIT 1) AS "hasPhoto"
      FROM proposals.proposal AS p WHERE ${where}
      ORDER BY ${orders[which.sort]} LIMIT ${proposalsAPage} OFFSET ${(which.page - 1) * proposalsAPage}`.execute(read),
  ])
  return { proposals: listed.rows, total: counted.rows[0]!.total }
}

const orders: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  newest: sql`p.proposal_id DESC`,
  most: sql`p.supports DESC, p.proposal_id DESC`,
  moved: sql`p.state_since DESC, p.proposal_id DESC`,
}

function conditionsOf(community: CommunityId, which: WhichProposals): RawBuilder<unknown> {
  const conditions = [sql`p.community_id = ${community} AND p.shown = 'published' AND p.merged_into IS NULL`]
  if (which.matterId) conditions.push(sql`p.matter_id = ${which.matterId}`)
  if (which.state) conditions.push(sql`p.state = ${which.state}`)
  if (which.placeCode) conditions.push(sql`p.place_code = ${which.placeCode}`)
  const words = which.words?.trim()
  if (words)
    conditions.push(
      sql`(p.words @@ websearch_to_tsquery('english', ${words}) OR p.title ILIKE ${`%${escaped(words)}%`})`,
    )
  return sql.join(conditions, sql` AND `)
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&')

/** The places that proposals name, and how many each: for the filter. */
export async function placesOfProposals(
  read: Read,
  community: CommunityId,
): Promise<readonly { readonly code: string; readonly count: number }[]> {
  const found = await sql<{ code: string; count: number }>`
    SELECT place_code AS code, count(*) AS count FROM proposals.proposal
    WHERE community_id = ${community} AND shown = 'published' AND merged_into IS NULL AND place_code IS NOT NULL
    GROUP BY place_code ORDER BY count(*) DESC, place_code LIMIT 100`.execute(read)
  return found.rows
}
