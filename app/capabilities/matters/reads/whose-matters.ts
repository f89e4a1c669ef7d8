import { listPlaces } from '#capabilities/places/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import { mayLookAfterMatters, mayLookAfterSomeMatters } from '../rules/may-look-after-matters.ts'
import type { Sees } from '../vocabulary.ts'

export interface WhoAsks {
  readonly read: Read
  readonly community: Community
  readonly actor: Actor
}

/** What somebody sees in lists of matters: beside what everyone sees, the drafts that they look after. */
export async function whoseMatters({ read, community, actor }: WhoAsks): Promise<Sees> {
  if (mayLookAfterSomeMatters(actor) !== 'yes') return 'published'
  if (mayLookAfterMatters(actor, []) === 'yes') return 'drafts-too'
  const codes = [...(actor.localRoles.get('facilitator') ?? []), ...(actor.localRoles.get('officer') ?? [])]
  const within = await Promise.all(codes.map((code) => listPlaces(read, community.id, { within: code })))
  return { draftsAbout: [...codes, ...within.flat().map(({ code }) => code)] }
}
