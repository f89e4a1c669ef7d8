import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { mayReportOn } from '../rules/may-keep-commitments.ts'
import type { CommitmentTable } from './tables.ts'

/** Whether whoever acts may report on this promise. */
export async function mayReport({ write, community, actor }: Deed, commitment: CommitmentTable): Promise<boolean> {
  const line = await placeLineOfMatter(write, community.id, commitment.matter_id as MatterId)
  return mayReportOn(actor, { accountableId: commitment.accountable_id as PersonId | null, line })
}
