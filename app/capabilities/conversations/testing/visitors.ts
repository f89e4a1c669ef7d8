import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { House } from '#platform/house.ts'
import { newToken } from '#platform/secrets.ts'

/** Somebody without an account, in a browser of their own. */
export const newVisitor = (house: House): Actor => ({ ...visitor, visit: newToken(house.chance) })
