import { findMatter, type Matter, type MatterId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import type { CommitmentTable } from '../store/tables.ts'
import type { CommitmentId, CommitmentState } from '../vocabulary.ts'

export interface Commitment {
  readonly id: CommitmentId
  readonly what: string
  readonly details: string
  readonly responsible: string
  readonly accountable: string
  /** Who acts for those who answer for it; never shown. */
  readonly accountableId: PersonId | null
  readonly firstDueOn: string
  readonly dueOn: string
  readonly moneyPence: number | null
  readonly measure: string
  readonly baseline: string
  readonly target: string
  readonly state: CommitmentState
  readonly madeAt: Date
  readonly endedAt: Date | null
  readonly matter: Matter
}

/** Null also where its matter is not published. */
export async function findCommitment(
  read: Read,
  communityId: CommunityId,
  id: CommitmentId,
): Promise<Commitment | null> {
  const row = await read
    .selectFrom('commitments.commitment')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('commitment_id', '=', id)
    .executeTakeFirst()
  const matter = row && (await findMatter(read, communityId, { matterId: row.matter_id as MatterId }, 'published'))
  return matter ? commitmentOf(row, matter) : null
}

const commitmentOf = (row: CommitmentTable, matter: Matter): Commitment => ({
  id: row.commitment_id as CommitmentId,
  what: row.what,
  details: row.details,
  responsible: row.responsible,
  accountable: row.accountable,
  accountableId: row.accountable_id as PersonId | null,
  firstDueOn: row.first_due_on,
  dueOn: row.due_on,
  moneyPence: row.money_pence,
  measure: row.measure,
  baseline: row.baseline,
  target: row.target,
  state: row.state,
  madeAt: row.made_at,
  endedAt: row.ended_at,
  matter,
})
