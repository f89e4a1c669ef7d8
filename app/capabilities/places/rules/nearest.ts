import type { Place, Point } from '../vocabulary.ts'
import { metresBetween } from './point-in-boundary.ts'

/** The places whose points are nearest, the nearest first; those without a point are left out. */
export function nearest(
  places: readonly Place[],
  to: Point,
  limits: { readonly most: number; readonly withinMetres: number },
): readonly Place[] {
  return places
    .flatMap((place) => (place.point ? [{ place, metres: metresBetween(place.point, to) }] : []))
    .filter(({ metres }) => metres <= limits.withinMetres)
    .sort((a, b) => a.metres - b.metres || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, limits.most)
    .map(({ place }) => place)
}
