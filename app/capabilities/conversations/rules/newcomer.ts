import type { Chance } from '#platform/chance.ts'
import type { CommunityId } from '#platform/ids.ts'
import { newToken, type Secrets, sameBytes } from '#platform/secrets.ts'

/**
 * A browser that has done nothing yet has no visit. Its page carries the token that becomes its visit with the first
 * vote: so the same form sent twice, or again after a lost connection, is one and the same person. Signed, so that only
 * tokens of our own making become visits.
 */
export function newcomerTicket(from: { readonly secrets: Secrets; readonly chance: Chance }, community: CommunityId) {
  const visit = newToken(from.chance)
  return { visit, ticket: `${visit}.${signatureOf(from.secrets, community, visit).toString('base64url')}` }
}

/** The visit that a ticket stands for; null where it is not of our making. */
export function visitOfTicket(secrets: Secrets, community: CommunityId, ticket: string | undefined): string | null {
  const [visit = '', signature = ''] = (ticket ?? '').split('.')
  const isOurs = sameBytes(Buffer.from(signature, 'base64url'), signatureOf(secrets, community, visit))
  return isOurs ? visit : null
}

const signatureOf = (secrets: Secrets, community: CommunityId, visit: string): Buffer =>
  secrets.keyedHash('newcomer', `${community} ${visit}`).subarray(0, 12)
