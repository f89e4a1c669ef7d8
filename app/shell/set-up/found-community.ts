import { recordInLedger } from '#capabilities/ledger/index.ts'
import { makeFirstAdministrator } from '#capabilities/people/index.ts'
import type { Act } from '#platform/acts/act.ts'
import type { CommunityId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'

export interface FoundCommunity {
  readonly communityId: CommunityId
  readonly slug: string
  readonly name: string
  readonly strapline: string
  readonly origin: string
  readonly placeCode: string | null
  readonly isDemonstration: boolean
  readonly administrator: { readonly email: string; readonly displayName: string } | null
}

export type FoundCommunityRefusal = { readonly kind: 'already-there' }

/**
 * Makes a community and its first administrator. Its deed already speaks for the community to be made, so that the first
 * entry of its record is its own founding.
 */
export const foundCommunity: Act<FoundCommunity, null, FoundCommunityRefusal> = async (deed, input) => {
  const inserted = await deed.write
    .insertInto('platform.community')
    .values({
      community_id: input.communityId,
      slug: input.slug,
      name: input.name,
      strapline: input.strapline,
      origin: input.origin,
      place_code: input.placeCode,
      locale: 'en',
      is_demonstration: input.isDemonstration,
      created_at: deed.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'already-there' })
  if (input.administrator) await makeFirstAdministrator(deed, input.administrator)
  await recordInLedger(deed, {
    kind: 'community-founded',
    subject: input.communityId,
    facts: { name: input.name, place: input.placeCode },
  })
  return done(null)
}
