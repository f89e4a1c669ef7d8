import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import { type Charter, firstCharter } from '../rules/charter.ts'
import { textsFor } from '../texts/texts.ts'

/** The charter as it is now, or one of its versions; null where there is no such version. */
export async function findCharter(read: Read, community: Community, version: number): Promise<Charter | null> {
  if (version === 0) return firstCharter(textsFor(community.locale).firstCharter)
  const row = await charters(read, community).where('version', '=', version).executeTakeFirst()
  return row ? { ...row, madeAt: row.made_at } : null
}

export async function currentCharter(read: Read, community: Community): Promise<Charter> {
  const row = await charters(read, community).orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? { ...row, madeAt: row.made_at } : firstCharter(textsFor(community.locale).firstCharter)
}

const charters = (read: Read, community: Community) =>
  read
    .selectFrom('replies.charter')
    .select(['version', 'teams', 'promises', 'conduct', 'made_at'])
    .where('community_id', '=', community.id)
