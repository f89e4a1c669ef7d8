import { makeDemonstrationPeople } from '#capabilities/people/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import { type Community, listCommunities } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { PlainError } from '#platform/plain-error.ts'
import { done } from '#platform/result.ts'
import { foundCommunity } from '#shell/set-up/found-community.ts'
import { norfolk } from './norfolk/load-norfolk.ts'

/** The community of the demonstration, made where it is not there yet, at the address that this start has. */
export async function foundNorfolk(house: House): Promise<Community> {
  const { origin } = house.settings
  const communities = await listCommunities(house.database.read)
  const found = communities.find((each) => each.isDemonstration)
  if (found) return found.origin === origin ? found : moveTo(house, found, origin)
  if (communities.length > 0) {
    throw new PlainError(
      'This data folder holds a real community, so the demonstration is not loaded into it: set FOLKMOOT_DEMONSTRATION=no, or give the demonstration a folder of its own with FOLKMOOT_DATA.',
    )
  }
  return make(house, origin)
}

async function make(house: House, origin: string): Promise<Community> {
  const community: Community = {
    id: house.newId<'community'>(),
    slug: 'norfolk',
    name: 'Norfolk',
    strapline: 'A demonstration: real places, real figures, nothing decided',
    origin,
    placeCode: norfolk,
    locale: 'en',
    isDemonstration: true,
  }
  const founding = { ...community, communityId: community.id, administrator: null }
  const result = await perform(house, { community, actor: visitor }, foundCommunity, founding)
  if (!result.ok) throw new Error('The community of the demonstration could not be made.')
  return community
}

/** Started on another port than before: people find it where it is now. */
async function moveTo(house: House, community: Community, origin: string): Promise<Community> {
  await house.database.kysely
    .updateTable('platform.community')
    .set({ origin })
    .where('community_id', '=', community.id)
    .execute()
  return { ...community, origin }
}

/** The administrator of the demonstration, who does all that is there when somebody comes. */
export async function demonstrationAdministrator(house: House, community: Community): Promise<Actor> {
  const people = await perform(
    house,
    { community, actor: visitor },
    async (deed) => done(await makeDemonstrationPeople(deed)),
    null,
  )
  if (!people.ok) throw new Error('The people of the demonstration could not be made.')
  return {
    ...visitor,
    person: people.value.administrator,
    standing: 'resident',
    roles: new Set(['administrator']),
    hasSecondFactor: true,
  }
}
