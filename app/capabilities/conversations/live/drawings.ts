import type { House } from '#platform/house.ts'
import type { ConversationKey } from '../vocabulary.ts'
import { MapDrawing } from './map-drawing.ts'

const drawingOf = new WeakMap<House, MapDrawing>()

/** The one place in this server that has maps drawn; made when it is first asked for. */
export function mapDrawingOf(house: House): MapDrawing {
  const held = drawingOf.get(house)
  if (held) return held
  const made = new MapDrawing(house)
  drawingOf.set(house, made)
  return made
}

/** Votes came, or a statement was decided on: draw the map again soon. Call it after the transaction. */
export const wantMap = (house: House, key: ConversationKey): void => mapDrawingOf(house).want(key)
