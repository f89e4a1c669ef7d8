import { findPlacesByPostcode, normalisePostcode } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'

export interface Where {
  readonly placeCode: string | null
  readonly point: { readonly lat: number; readonly lng: number } | null
}

export type WhereProblem = 'postcode-form' | 'postcode-unknown' | 'pin-wrong'

/** A pin, a postcode, or neither: words alone are enough. */
export async function readWhere(
  { read, community }: Pick<Ask<unknown>, 'read' | 'community'>,
  typed: { readonly postcode: string; readonly lat: string; readonly lng: string },
): Promise<Where | WhereProblem> {
  const pin = readPin(typed.lat, typed.lng)
  if (pin === 'wrong') return 'pin-wrong'
  if (typed.postcode.trim() === '') return { placeCode: null, point: pin }
  const postcode = normalisePostcode(typed.postcode)
  if (postcode === null) return 'postcode-form'
  const found = await findPlacesByPostcode(read, community.id, postcode)
  if (found.kind !== 'found') return 'postcode-unknown'
  return { placeCode: (found.parish ?? found.ward)?.code ?? null, point: pin ?? found.point }
}

function readPin(lat: string, lng: string): Where['point'] | 'wrong' {
  if (lat.trim() === '' && lng.trim() === '') return null
  const point = { lat: Number(lat), lng: Number(lng) }
  const isPoint = lat.trim() !== '' && lng.trim() !== '' && Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180
  return isPoint ? point : 'wrong'
}
