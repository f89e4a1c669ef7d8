import type { Deed } from '#platform/acts/act.ts'
import type { MatterId } from '../vocabulary.ts'

/** For acts of other capabilities: takes away a draft that nothing hangs on and nobody but its makers has seen. */
export async function discardDraftMatter(deed: Deed, matterId: MatterId): Promise<void> {
  await deed.write
    .deleteFrom('matters.matter')
    .where('community_id', '=', deed.community.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'draft')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matters.step')
            .select('step_id')
            .whereRef('matters.step.community_id', '=', 'matters.matter.community_id')
            .whereRef('matters.step.matter_id', '=', 'matters.matter.matter_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matters.item')
            .select('item_id')
            .whereRef('matters.item.community_id', '=', 'matters.matter.community_id')
            .whereRef('matters.item.matter_id', '=', 'matters.matter.matter_id'),
        ),
      ),
    )
    .execute()
}
