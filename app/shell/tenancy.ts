import type { Community } from '#platform/community.ts'
import { findCommunityByOrigin, listCommunities } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'

/** Which community a request is for: by its Host header alone, compared with the communities' own origins. */
export interface Tenancy {
  communityAt(host: string | undefined): Promise<Community | null>
  /** Whether any community exists; once true it stays true. */
  isSetUp(): Promise<boolean>
  forget(): void
}

const keepMilliseconds = 10_000

/** Looks communities up by origin and remembers them for ten seconds. */
export function makeTenancy(read: Read, now: () => number): Tenancy {
  let known = new Map<string, { readonly community: Community | null; until: number }>()
  let hasCommunity = false
  const lookUp = async (key: string) => {
    const community =
      (await findCommunityByOrigin(read, `https://${key}`)) ?? (await findCommunityByOrigin(read, `http://${key}`))
    if (known.size > 1_000) known = new Map()
    known.set(key, { community, until: now() + keepMilliseconds })
    return community
  }
  return {
    async communityAt(host) {
      if (!host || !/^[a-z0-9.:[\]-]{1,255}$/i.test(host)) return null
      const key = host.toLowerCase()
      const held = known.get(key)
      if (held && held.until > now()) return held.community
      const found = lookUp(key)
      if (!held?.community) return found
      // A community that was there ten seconds ago is not waited for: it answers even while the database is away.
      found.catch(() => {})
      held.until = now() + keepMilliseconds
      return held.community
    },
    async isSetUp() {
      hasCommunity ||= (await listCommunities(read)).length > 0
      return hasCommunity
    },
    forget: () => known.clear(),
  }
}
