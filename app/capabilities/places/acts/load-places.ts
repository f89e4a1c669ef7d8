import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { findPlace } from '../reads/find-place.ts'
import { mayLoadPlaces } from '../rules/may-load-places.ts'
import { type PlaceToSave, savePlaces } from '../store/save-places.ts'
import { saveSources } from '../store/save-sources.ts'
import type { Tier } from '../vocabulary.ts'

export interface LoadPlaces {
  readonly tier: Tier
  /** Where all of them lie, if that is known here. */
  readonly within: string | null
  readonly places: readonly Pick<PlaceToSave, 'code' | 'name' | 'boundary' | 'point'>[]
  readonly fileSha256: string
  readonly source: { readonly title: string; readonly licence: string; readonly year: number }
}

export type LoadPlacesRefusal = { readonly kind: 'not-yours-to-do' } | { readonly kind: 'no-such-place-around' }

/** Adds many places of one tier with their boundaries, or brings them up to date. */
export const loadPlaces: Act<LoadPlaces, { readonly count: number }, LoadPlacesRefusal> = async (deed, input) => {
  if (!mayLoadPlaces(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const communityId = deed.community.id
  const around = input.within === null ? null : await findPlace(deed.write, communityId, input.within)
  if (input.within !== null && !around) return refuse({ kind: 'no-such-place-around' })
  const within = around ? [around.code, ...around.within] : []
  const { title, licence, year } = input.source
  const key = `loaded-${input.fileSha256.slice(0, 16)}`
  const about = { publisher: title, attribution: licence, note: '', href: null }
  await saveSources(deed.write, communityId, [{ key, title, licence, year, ...about }])
  const places = input.places.map((place) => ({ ...place, tier: input.tier, within, boundarySource: key }))
  await savePlaces(deed.write, communityId, places)
  await recordInLedger(deed, {
    kind: 'places-loaded',
    subject: deed.newId<'load'>(),
    facts: { tier: input.tier, within: input.within, places: places.length, fileSha256: input.fileSha256 },
  })
  return done({ count: places.length })
}
