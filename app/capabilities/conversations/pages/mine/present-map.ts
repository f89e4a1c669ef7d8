import { type Dots, gatherDots } from '../../rules/gather-dots.ts'
import { frameOf, type MapFrame } from '../../rules/map-frame.ts'
import type { GroupOnMap } from '../opinion-map/people-on-map.tsx'
import type { GatheredMine } from './gather.ts'

export interface MineMap {
  readonly frame: MapFrame
  readonly dots: Dots
  readonly you: { readonly x: number; readonly y: number }
  readonly people: number
  readonly groups: readonly (GroupOnMap & { readonly size: number; readonly chance: number })[]
  /** How far from the middle of the map one stands. */
  readonly away: 'middle' | 'between' | 'edge'
}

/** The latest map with oneself on it, where one's answers of this moment put one. */
export function presentMap({ where, points, kept }: GatheredMine): MineMap | null {
  const { place } = where
  const map = kept.map?.result
  if (!place || !map || points.length === 0) return null
  const frame = frameOf(points)
  const far = Math.hypot(place.x, place.y)
  return {
    frame,
    dots: gatherDots(points, frame),
    you: { x: place.x, y: place.y },
    people: points.length,
    groups: map.groups.map(({ name, size, centre, outline }, k) => {
      return { name, size, centre, outline, chance: place.chances[k] ?? 0 }
    }),
    away: far < 0.5 ? 'middle' : far < 1.3 ? 'between' : 'edge',
  }
}
