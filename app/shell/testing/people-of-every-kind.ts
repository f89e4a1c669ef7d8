import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type Actor, type Role, type Standing, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import type { TestSite } from './test-site.ts'

/** Somebody who asks: the cookie they send, and who they are in truth. */
export interface Kind {
  readonly name: string
  readonly cookie: string
  readonly actor: Actor
}

/** A place that nothing in these tests is about. */
const onePlace = 'E07000999'

interface Wanted {
  readonly roles?: readonly Role[]
  /** For one place alone. */
  readonly localRole?: Role
  readonly standing?: Exclude<Standing, 'visitor'>
  readonly hasSecondFactor?: boolean
}

const wanted: Readonly<Record<string, Wanted>> = {
  'confirmed person': {},
  resident: { standing: 'resident' },
  councillor: { roles: ['councillor'], standing: 'resident' },
  facilitator: { roles: ['facilitator'] },
  'officer without second factor': { roles: ['officer'], hasSecondFactor: false },
  officer: { roles: ['officer'] },
  'one place’s facilitator': { localRole: 'facilitator' },
  'one place’s officer without second factor': { localRole: 'officer', hasSecondFactor: false },
  'one place’s officer': { localRole: 'officer' },
  'administrator without second factor': { roles: ['administrator'], hasSecondFactor: false },
  administrator: { roles: ['administrator'] },
}

/** A visitor, a person of each role, and an administrator of another community who is nobody here. */
export async function peopleOfEveryKind(site: TestSite, elsewhere: Community): Promise<readonly Kind[]> {
  const kinds: Kind[] = [{ name: 'visitor', cookie: '', actor: visitor }]
  for (const [name, want] of Object.entries(wanted)) {
    const { localRole: role, ...rest } = want
    const { cookie, person } = await signedIn(site, { ...rest, localRoles: role ? [{ role, place: onePlace }] : [] })
    kinds.push({ name, cookie, actor: actorOf(person, want) })
  }
  const stranger = await signedIn({ house: site.house, community: elsewhere }, { roles: ['administrator'] })
  return [...kinds, { name: 'administrator of another community', cookie: stranger.cookie, actor: visitor }]
}

const actorOf = (
  person: PersonId,
  { roles = [], localRole, standing = 'confirmed', hasSecondFactor = true }: Wanted,
): Actor => ({
  ...visitor,
  person,
  standing,
  roles: new Set(roles),
  localRoles: new Map(localRole ? [[localRole, new Set([onePlace])]] : []),
  hasSecondFactor,
})
