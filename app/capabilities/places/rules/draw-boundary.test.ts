import { describe, expect, it } from 'vitest'
import { square } from '../testing/tiny-places.ts'
import { drawBoundary } from './draw-boundary.ts'
import { boxAround, frameFor, mapWidth } from './map-frame.ts'
import { tilesUnder } from './map-tiles.ts'
import { placeLabels } from './place-labels.ts'

const box = { west: 1, south: 52, east: 1.1, north: 52.1 }

describe('a map', () => {
  it('shows its box whole, the north above', () => {
    const frame = frameFor(box, { margin: 0 })
    expect(frame.x(1)).toBeGreaterThanOrEqual(0)
    expect(frame.x(1.1)).toBeLessThanOrEqual(mapWidth)
    expect(frame.y(52.1)).toBeGreaterThanOrEqual(-0.001)
    expect(frame.y(52)).toBeLessThanOrEqual(frame.height + 0.001)
    expect(frame.y(52.1)).toBeLessThan(frame.y(52))
  })

  it('knows what it shows, in degrees', () => {
    const frame = frameFor(box)
    expect(frame.x(frame.box.west)).toBeCloseTo(0, 3)
    expect(frame.y(frame.box.north)).toBeCloseTo(0, 3)
    expect(frame.x(frame.box.east)).toBeCloseTo(frame.width, 3)
    expect(frame.y(frame.box.south)).toBeCloseTo(frame.height, 3)
  })

  it('draws nothing of what is out of sight', () => {
    expect(drawBoundary(square(3, 52, 10), frameFor(box))).toBe('')
  })

  it('draws a square as four points', () => {
    expect(drawBoundary(square(1, 52, 10), frameFor(box))).toMatch(
      /^M\d+ \d+l-?\d+[ -]\d+[ -]\d+[ -]\d+[ -]\d+[ -]\d+z$/,
    )
  })

  it('fills the paper with a place that reaches beyond it on all sides', () => {
    const path = drawBoundary(square(0.5, 51.5, 100), frameFor(boxAround({ lng: 1, lat: 52 }, 1_000)))
    expect(path.startsWith('M')).toBe(true)
  })

  it('never draws a line across the paper that the boundary does not have', () => {
    const frame = frameFor(box, { margin: 0 })
    const { width, height } = frame
    const path = drawBoundary(square(0.9, 51.9, 30), frame)
    const numbers = path.match(/-?\d+/g)!.map(Number)
    let [x, y] = [0, 0]
    for (let k = 0; k < numbers.length; k += 2) {
      x += numbers[k]!
      y += numbers[k + 1]!
      expect(x <= 0 || y <= 0 || x >= width || y >= height).toBe(true)
    }
  })

  it('lays tiles under all of it', () => {
    const frame = frameFor(box)
    const tiles = tilesUnder(frame, 'https://tiles.example.org/{z}/{x}/{y}.png')
    expect(tiles[0]!.href).toMatch(/^https:\/\/tiles\.example\.org\/\d+\/\d+\/\d+\.png$/)
    expect(tiles.length).toBeLessThan(40)
    expect(Math.max(...tiles.map((tile) => tile.x + tile.size))).toBeGreaterThanOrEqual(frame.width)
    expect(Math.max(...tiles.map((tile) => tile.y + tile.size))).toBeGreaterThanOrEqual(frame.height)
  })
})

describe('names on a map', () => {
  const paper = { width: 1280, height: 800 }

  it('never cover each other: the lesser one is left out', () => {
    const labels = placeLabels(
      [
        { text: 'Lesser', x: 600, y: 400, rank: 1 },
        { text: 'Greater', x: 610, y: 405, rank: 2 },
      ],
      paper,
    )
    expect(labels.map((label) => label.lines)).toEqual([['Greater']])
  })

  it('never run off the paper', () => {
    expect(placeLabels([{ text: 'Below the edge', x: 600, y: 798, rank: 1 }], paper)).toEqual([])
  })

  it('are broken between words, and are left to wide screens where small ones have no room', () => {
    const labels = placeLabels(
      [
        { text: 'King’s Lynn and West Norfolk', x: 300, y: 400, rank: 1 },
        { text: 'Near it', x: 300, y: 460, rank: 0 },
      ],
      paper,
    )
    expect(labels[0]).toMatchObject({ lines: ['King’s Lynn and', 'West Norfolk'], isForSmallScreens: true })
    expect(labels[1]).toMatchObject({ lines: ['Near it'], isForSmallScreens: false })
  })
})
