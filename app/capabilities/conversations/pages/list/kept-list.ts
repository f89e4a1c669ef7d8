import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type ListedConversation, listShownConversations } from '../../reads/list-shown-conversations.ts'

type Listed = Promise<readonly ListedConversation[]>

const keepMilliseconds = 500
const mostKept = 500
const keptOf = new WeakMap<House, Map<CommunityId, { readonly listed: Listed; readonly until: number }>>()

/** The list of a community, read once for all who ask within half a second: it counts everybody who ever took part. */
export function keptList(house: House, community: CommunityId): Listed {
  const kept = keptOf.get(house) ?? new Map()
  keptOf.set(house, kept)
  const held = kept.get(community)
  const now = performance.now()
  if (held && held.until > now) return held.listed
  if (kept.size >= mostKept) kept.clear()
  const listed = listShownConversations(house.database.read, community)
  kept.set(community, { listed, until: now + keepMilliseconds })
  listed.catch(() => kept.delete(community))
  return listed
}
