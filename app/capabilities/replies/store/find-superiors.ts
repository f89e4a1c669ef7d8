import { listPeopleWithRole } from '#capabilities/people/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { listHolders } from '../reads/list-versions.ts'

/** Who is told when a team is late: whoever holds the post above; where nobody does, the administrators. */
export async function findSuperiors(
  read: Read,
  communityId: CommunityId,
): Promise<(teamId: string) => readonly string[]> {
  const holders = await listHolders(read, communityId)
  const administrators = await listPeopleWithRole(read, communityId, 'administrator')
  return (teamId) => {
    const superior = holders.get(teamId)?.superior
    return superior ? [superior] : administrators.map(({ id }) => id)
  }
}
