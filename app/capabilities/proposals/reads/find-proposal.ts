import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { AuthorRole, PhotoId, ProposalId, ProposalState, Shown } from '../vocabulary.ts'

/** A proposal as its page shows it; `shown` says whether everyone may see it. */
export interface Proposal {
  readonly id: ProposalId
  readonly matterId: string
  readonly slug: string
  readonly title: string
  readonly why: string
  readonly whoBenefits: string
  readonly placeWords: string
  readonly placeCode: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly roughCost: number | null
  readonly state: ProposalState
  readonly stateWords: string
  readonly stateSince: Date
  readonly shown: Shown
  readonly supports: number
  readonly madeAt: Date
  readonly mergedInto: { readonly id: ProposalId; readonly slug: string; readonly title: string } | null
}

export async function findProposal(
  read: Read,
  community: CommunityId,
  which: { readonly slug: string } | { readonly id: ProposalId },
): Promise<Proposal | null> {
  const by = 'slug' in which ? sql`p.slug = ${which.slug}` : sql`p.proposal_id = ${which.id}`
  const found = await sql<Omit<Proposal, 'mergedInto'> & { intoId: string; intoSlug: string; intoTitle: string }>`
    SELECT p.proposal_id AS id, p.matter_id AS "matterId", p.slug, p.title, p.why, p.who_benefits AS "whoBenefits",
      p.place_words AS "placeWords", p.place_code AS "placeCode", p.lat, p.lng, p.rough_cost AS "roughCost", p.state,
      p.state_words AS "stateWords", p.state_since AS "stateSince", p.shown, p.supports, p.made_at AS "madeAt",
      i.proposal_id AS "intoId", i.slug AS "intoSlug", i.title AS "intoTitle"
    FROM proposals.proposal AS p
    LEFT JOIN proposals.proposal AS i ON i.community_id = p.community_id AND i.proposal_id = p.merged_into
    WHERE p.community_id = ${community} AND ${by}`.execute(read)
  const row = found.rows[0]
  if (!row) return null
  const { intoId, intoSlug, intoTitle, ...proposal } = row
  const mergedInto = intoId ? { id: intoId as ProposalId, slug: intoSlug, title: intoTitle } : null
  return { ...proposal, mergedInto }
}

export interface ShownAuthor {
  readonly inRole: AuthorRole
  /** Only of those who chose to be named. */
  readonly person: PersonId | null
  readonly cameFrom: ProposalId | null
}

/** Who wrote it, in their roles. Persons are given only for names that shall be shown. */
export async function listShownAuthors(
  read: Read,
  community: CommunityId,
  id: ProposalId,
): Promise<readonly ShownAuthor[]> {
  const rows = await read
    .selectFrom('proposals.author')
    .select(['in_role', 'is_named', 'person_id', 'came_from'])
    .where('community_id', '=', community)
    .where('proposal_id', '=', id)
    .orderBy('since')
    .orderBy('author_id')
    .execute()
  return rows.map((row) => ({
    inRole: row.in_role,
    person: row.is_named ? (row.person_id as PersonId | null) : null,
    cameFrom: row.came_from as ProposalId | null,
  }))
}

/** What one person has to do with a proposal. */
export interface OwnPart {
  readonly isAuthor: boolean
  readonly isOnlyAuthor: boolean
  readonly supports: 'yes' | 'no' | 'came-along'
  readonly cameFrom: { readonly slug: string; readonly title: string } | null
}

export async function findOwnPart(
  read: Read,
  community: CommunityId,
  which: { readonly id: ProposalId; readonly person: PersonId | null },
): Promise<OwnPart> {
  const nobody = { isAuthor: false, isOnlyAuthor: false, supports: 'no', cameFrom: null } as const
  if (!which.person) return nobody
  const found = await sql<{
    author: boolean
    others: number
    since: Date | null
    kept: Date | null
    slug: string | null
    title: string | null
  }>`
    SELECT EXISTS (SELECT 1 FROM proposals.author WHERE community_id = ${community} AND proposal_id = ${which.id}
        AND person_id = ${which.person}) AS author,
      (SELECT count(*) FROM proposals.author WHERE community_id = ${community} AND proposal_id = ${which.id}
        AND person_id <> ${which.person}) AS others,
      s.since, s.kept_at AS kept, p.slug, p.title
    FROM (SELECT 1) AS one
    LEFT JOIN proposals.support AS s ON s.community_id = ${community} AND s.proposal_id = ${which.id} AND s.person_id = ${which.person}
    LEFT JOIN proposals.proposal AS p ON p.community_id = s.community_id AND p.proposal_id = s.came_from`.execute(read)
  const row = found.rows[0]!
  return {
    isAuthor: row.author,
    isOnlyAuthor: row.author && row.others === 0,
    supports: row.since === null ? 'no' : row.kept === null ? 'came-along' : 'yes',
    cameFrom: row.slug && row.title ? { slug: row.slug, title: row.title } : null,
  }
}

export interface StateStep {
  readonly state: ProposalState
  readonly words: string
  readonly inRole: string | null
  /** The act that said so: `merge-proposals`. */
  readonly byAct: string
  readonly at: Date
}

/** Where it stood, the first first. */
export async function listStates(read: Read, community: CommunityId, id: ProposalId): Promise<readonly StateStep[]> {
  return read
    .selectFrom('proposals.state_change')
    .select(['state', 'words', 'in_role as inRole', 'by_act as byAct', 'at'])
    .where('community_id', '=', community)
    .where('proposal_id', '=', id)
    .orderBy('change_id')
    .execute()
}

export interface ShownPhoto {
  readonly id: PhotoId
  readonly alt: string
  readonly width: number
  readonly height: number
}

export async function listPhotos(read: Read, community: CommunityId, id: ProposalId): Promise<readonly ShownPhoto[]> {
  const rows = await read
    .selectFrom('proposals.photo')
    .select(['photo_id', 'alt', 'width', 'height'])
    .where('community_id', '=', community)
    .where('proposal_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ photo_id, ...row }) => ({ ...row, id: photo_id as PhotoId }))
}

/** Whether somebody shows their name with a proposal that they wrote. */
export async function isNamedAuthor(
  read: Read,
  community: CommunityId,
  which: { readonly id: ProposalId; readonly person: PersonId | null },
): Promise<boolean> {
  if (!which.person) return false
  const row = await read
    .selectFrom('proposals.author')
    .select('is_named')
    .where('community_id', '=', community)
    .where('proposal_id', '=', which.id)
    .where('person_id', '=', which.person)
    .executeTakeFirst()
  return row?.is_named ?? false
}
