import { findPlacesByPostcode } from '#capabilities/places/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'

export interface ChangeDetails {
  readonly name: string
  /** As `normalisePostcode` gives it; null to leave it out. */
  readonly postcode: string | null
  readonly locale: string
}

/** Changes the name others see, the postcode (and with it the place) and the language of mail. */
export const changeDetails: Act<
  ChangeDetails,
  null,
  { readonly kind: 'not-signed-in' } | { readonly kind: 'shared-account' }
> = async (deed, input) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-signed-in' })
  const found = input.postcode ? await findPlacesByPostcode(deed.write, deed.community.id, input.postcode) : null
  const place = found?.kind === 'found' ? (found.parish ?? found.ward ?? found.district) : null
  const changed = await deed.write
    .updateTable('people.person')
    .set({ display_name: input.name, postcode: input.postcode, place_code: place?.code ?? null, locale: input.locale })
    .where('community_id', '=', deed.community.id)
    .where('person_id', '=', person)
    .where('erased_at', 'is', null)
    .where('is_demonstration', '=', false)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n ? done(null) : refuse({ kind: 'shared-account' })
}
