import { expect, it } from 'vitest'
import { spreadApart } from './spread-apart.ts'

const room = { gap: 24, width: 360, height: 240 }

it('leaves spots that do not touch where they are', () => {
  const spots = [
    { x: 100, y: 100 },
    { x: 140, y: 100 },
  ]
  expect(spreadApart(spots, room)).toEqual(spots)
})

it('parts twenty spots in one place, inside the drawing, the same way each time', () => {
  const spots = Array.from({ length: 20 }, () => ({ x: 180, y: 120 }))
  const apart = spreadApart(spots, room)
  for (const [k, a] of apart.entries()) {
    expect(a.x >= 12 && a.x <= 348 && a.y >= 12 && a.y <= 228).toBe(true)
    for (const b of apart.slice(k + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20)
  }
  expect(spreadApart(spots, room)).toEqual(apart)
})
