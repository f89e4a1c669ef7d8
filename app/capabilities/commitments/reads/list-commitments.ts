import { sql } from 'kysely'
import { type MatterId, titlesOfMatters } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { CheckOutcome, CommitmentId, CommitmentState } from '../vocabulary.ts'

export interface ListedCommitment {
  readonly id: CommitmentId
  readonly what: string
  readonly accountable: string
  readonly state: CommitmentState
  readonly dueOn: string
  readonly firstDueOn: string
  readonly endedAt: Date | null
  readonly noticed: CheckOutcome | null
  readonly matterTitle: string
}

type Row = Omit<ListedCommitment, 'matterTitle'> & { readonly matterId: MatterId }

export const commitmentLists = ['under-way', 'late', 'being-checked', 'ended'] as const
export type CommitmentList = (typeof commitmentLists)[number]

const conditionOf: Readonly<Record<CommitmentList, ReturnType<typeof sql<boolean>>>> = {
  'under-way': sql<boolean>`c.state = 'open'`,
  late: sql<boolean>`c.state = 'open' AND c.due_on < (now() AT TIME ZONE 'Europe/London')::date`,
  'being-checked': sql<boolean>`c.state = 'reported-done'`,
  ended: sql<boolean>`c.state IN ('done', 'given-up')`,
}

export interface WhichCommitments {
  readonly list: CommitmentList
  readonly matterId?: MatterId
  /** How many to leave out from the start. */
  readonly after: number
  readonly most: number
}

/** Promises of one kind: those due soonest first, those that ended latest first. Two queries, however many. */
export async function listCommitments(
  read: Read,
  communityId: CommunityId,
  { list, matterId, after, most }: WhichCommitments,
): Promise<readonly ListedCommitment[]> {
  const order = list === 'ended' ? sql`c.ended_at DESC` : sql`c.due_on`
  const found = await sql<Row>`
    SELECT c.commitment_id AS id, c.what, c.accountable, c.state, c.due_on AS "dueOn", c.first_due_on AS "firstDueOn",
      c.ended_at AS "endedAt", c.matter_id AS "matterId", (
        SELECT outcome FROM commitments.check_round AS r
        WHERE r.community_id = c.community_id AND r.commitment_id = c.commitment_id AND outcome IS NOT NULL
        ORDER BY opened_at DESC LIMIT 1) AS noticed
    FROM commitments.commitment AS c WHERE c.community_id = ${communityId} AND ${conditionOf[list]}
      AND (${matterId ?? null}::uuid IS NULL OR c.matter_id = ${matterId ?? null}::uuid)
    ORDER BY ${order}, c.commitment_id OFFSET ${after} LIMIT ${most}`.execute(read)
  const titles = await titlesOfMatters(
    read,
    communityId,
    found.rows.map(({ matterId }) => matterId),
  )
  return found.rows.map(({ matterId, ...row }) => ({ ...row, matterTitle: titles.get(matterId)?.title ?? '' }))
}

/** How many there are in each list. */
export async function countCommitments(
  read: Read,
  communityId: CommunityId,
): Promise<Readonly<Record<CommitmentList, number>>> {
  const found = await sql<Record<CommitmentList, number>>`
    SELECT count(*) FILTER (WHERE ${conditionOf['under-way']}) AS "under-way", count(*) FILTER (WHERE ${conditionOf.late}) AS late,
      count(*) FILTER (WHERE ${conditionOf['being-checked']}) AS "being-checked", count(*) FILTER (WHERE ${conditionOf.ended}) AS ended
    FROM commitments.commitment AS c WHERE c.community_id = ${communityId}`.execute(read)
  return found.rows[0]!
}
