import { listPlaces } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'

export type PlaceTyped =
  | { readonly kind: 'whole-community' }
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'place-unknown' }
  | { readonly kind: 'place-not-one' }

/** The place that somebody typed, by its code or its whole name. */
export async function findPlaceTyped({ read, community }: Ask<unknown>, typed: string): Promise<PlaceTyped> {
  if (typed === '') return { kind: 'whole-community' }
  const plain = typed.toLocaleLowerCase('en-GB')
  const places = await listPlaces(read, community.id)
  const byCode = places.find(({ code }) => code.toLowerCase() === plain)
  if (byCode) return { kind: 'one', code: byCode.code }
  const named = places.filter(({ name }) => name.toLocaleLowerCase('en-GB') === plain)
  if (named.length > 1) return { kind: 'place-not-one' }
  return named[0] ? { kind: 'one', code: named[0].code } : { kind: 'place-unknown' }
}
