import { listPeopleWithRole } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface Officer {
  readonly id: string
  readonly name: string | null
}

/** Who can answer: officers and administrators of the whole community, each once. */
export async function listOfficers(read: Read, communityId: CommunityId): Promise<readonly Officer[]> {
  const officers = await listPeopleWithRole(read, communityId, 'officer')
  const administrators = await listPeopleWithRole(read, communityId, 'administrator')
  const ofAll = [...officers, ...administrators].filter(({ placeCode }) => placeCode === null)
  const all = ofAll.map(({ id, displayName }) => [id, { id, name: displayName }] as const)
  return [...new Map(all).values()]
}
