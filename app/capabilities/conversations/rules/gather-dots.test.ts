import { expect, it } from 'vitest'
import { gatherDots, radiusOf } from './gather-dots.ts'
import { frameOf } from './map-frame.ts'

const people = (count: number) =>
  Array.from({ length: count }, (_, k) => ({ x: Math.sin(k) * 2, y: Math.cos(k * 1.7), group: k % 3 }))

it('gives each of a few people a mark of their own', () => {
  const points = people(400)
  const { dots, isOneEach } = gatherDots(points, frameOf(points))
  expect(isOneEach).toBe(true)
  expect(dots).toHaveLength(400)
})

it('draws ten thousand with few marks and leaves nobody out', () => {
  const points = people(10_000)
  const { dots, isOneEach } = gatherDots(points, frameOf(points))
  expect(isOneEach).toBe(false)
  expect(dots.reduce((sum, dot) => sum + dot.people, 0)).toBe(10_000)
  expect(dots.length).toBeLessThan(2_500)
})

it('keeps people of different groups apart in one square', () => {
  const points = [...people(700).map((point) => ({ ...point, x: 0, y: 0 }))]
  const { dots } = gatherDots(points, frameOf(points))
  expect(dots.map(({ group }) => group)).toEqual([0, 1, 2])
})

it('draws four times the people on four times the area', () => {
  const dot = (people: number) => ({ x: 0, y: 0, group: 0, people })
  expect(radiusOf(dot(100), 100, false) / radiusOf(dot(25), 100, false)).toBeCloseTo(2, 0)
})
