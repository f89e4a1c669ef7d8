import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface SourceToSave {
  readonly key: string
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly attribution: string
  readonly note: string
  readonly href: string | null
  readonly year: number
}

/** Adds sources, or brings them up to date; save them before the places that name them. */
export async function saveSources(
  write: Write,
  communityId: CommunityId,
  sources: readonly SourceToSave[],
): Promise<void> {
  if (sources.length === 0) return
  const rows = sources.map(({ key, ...source }) => ({ community_id: communityId, source_key: key, ...source }))
  await write
    .insertInto('places.source')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'source_key']).doUpdateSet((to) => ({
        title: to.ref('excluded.title'),
        publisher: to.ref('excluded.publisher'),
        licence: to.ref('excluded.licence'),
        attribution: to.ref('excluded.attribution'),
        note: to.ref('excluded.note'),
        href: to.ref('excluded.href'),
        year: to.ref('excluded.year'),
      })),
    )
    .execute()
}
