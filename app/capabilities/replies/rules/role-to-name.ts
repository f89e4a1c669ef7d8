import type { Actor, Role } from '#platform/acts/actor.ts'

const order: readonly Role[] = ['officer', 'administrator', 'councillor', 'facilitator']

/** The role in which somebody acts, as the public is told it; null for somebody without one. */
export const roleToName = (actor: Actor): Role | null => order.find((role) => actor.roles.has(role)) ?? null
