import { sql } from 'kysely'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { Place } from '../vocabulary.ts'
import { placeOfRow, selectPlaces } from './place-of-row.ts'

export type PlaceTyped =
  /** Nothing was typed. */
  | { readonly kind: 'whole-community' }
  | { readonly kind: 'one'; readonly place: Place }
  | { readonly kind: 'place-unknown' }
  | { readonly kind: 'place-not-one' }

/** The place that somebody typed, by its code or its whole name, in capitals or not. */
export async function findPlaceTyped(read: Read, communityId: CommunityId, typed: string): Promise<PlaceTyped> {
  const plain = typed.trim().toLocaleLowerCase('en-GB')
  if (plain === '') return { kind: 'whole-community' }
  const rows = await selectPlaces(read, communityId)
    .where(sql<boolean>`(lower(place.code) = ${plain} OR lower(place.name) = ${plain})`)
    .execute()
  const places = rows.map(placeOfRow)
  const byCode = places.find(({ code }) => code.toLowerCase() === plain)
  if (byCode) return { kind: 'one', place: byCode }
  if (places.length > 1) return { kind: 'place-not-one' }
  return places[0] ? { kind: 'one', place: places[0] } : { kind: 'place-unknown' }
}
