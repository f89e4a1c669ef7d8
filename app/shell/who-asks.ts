import type { FastifyRequest } from 'fastify'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { readCookie } from './cookies.ts'

/** Finds the person of a session; given by the people capability. */
export type FindActor = (
  house: House,
  community: Community,
  sessionToken: string,
  visit: string | null,
) => Promise<Actor>

export async function whoAsks(
  house: House,
  findActor: FindActor,
  community: Community,
  request: FastifyRequest,
): Promise<{ readonly actor: Actor; readonly sessionToken: string | null }> {
  const sessionToken = readCookie(request, 'session', community.origin)
  const visit = readCookie(request, 'visit', community.origin)
  const actor = sessionToken ? await findActor(house, community, sessionToken, visit) : { ...visitor, visit }
  return { actor, sessionToken }
}
