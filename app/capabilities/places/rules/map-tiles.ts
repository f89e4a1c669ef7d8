import type { Box } from './boundary.ts'
import type { MapFrame } from './map-frame.ts'

export interface Tile {
  readonly href: string
  readonly x: number
  readonly y: number
  readonly size: number
}

const tilePixels = 256
const deepest = 16

/** The tiles under a frame, at the depth where one tile pixel is about one pixel of a wide screen. */
export function tilesUnder(frame: MapFrame, template: string): readonly Tile[] {
  const widthInTurns = (frame.box.east - frame.box.west) / 360
  const zoom = Math.max(0, Math.min(deepest, Math.round(Math.log2(frame.width / 2 / tilePixels / widthInTurns))))
  const count = 2 ** zoom
  const size = frame.width / (widthInTurns * count)
  const [column, row] = [columnOf(frame.box.west, count), rowOf(frame.box.north, count)]
  const tiles: Tile[] = []
  for (let y = Math.floor(row); y <= rowOf(frame.box.south, count); y++) {
    for (let x = Math.floor(column); x <= columnOf(frame.box.east, count); x++) {
      const href = template.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y))
      tiles.push({ href, x: tenth((x - column) * size), y: tenth((y - row) * size), size: tenth(size) + 0.5 })
    }
  }
  return tiles
}

const columnOf = (lng: Box['west'], count: number) => ((lng + 180) / 360) * count
const rowOf = (lat: Box['north'], count: number) =>
  ((1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2) * count
const tenth = (value: number) => Math.round(value * 10) / 10
