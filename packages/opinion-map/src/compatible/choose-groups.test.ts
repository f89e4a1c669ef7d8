import { expect, test } from 'vitest'
import { chooseGroups } from './choose-groups.ts'
import { firstDistinct } from './first-distinct.ts'
import { kMeans } from './k-means.ts'
import { silhouettes } from './silhouettes.ts'

function points(...pairs: [number, number][]) {
  return { x: Float64Array.from(pairs, ([x]) => x), y: Float64Array.from(pairs, ([, y]) => y) }
}

const threeCorners = points([0, 0], [0, 1], [9, 0], [9, 1], [4, 9], [4, 8])

test('it starts at the first distinct points by x, then y', () => {
  const start = firstDistinct(points([2, 0], [1, 5], [1, 3], [1, 5], [3, 0]), 3)
  expect([...start.x]).toEqual([1, 1, 2])
  expect([...start.y]).toEqual([3, 5, 0])
})

test('points go to the nearest centre and centres to the middle of their points', () => {
  const { clusterOf, centres } = kMeans(threeCorners, points([0, 0], [9, 0], [4, 8]))
  expect([...clusterOf]).toEqual([0, 0, 1, 1, 2, 2])
  expect([...centres.x]).toEqual([0, 9, 4])
})

test('a centre that no point is near gets the farthest point', () => {
  const { clusterOf } = kMeans(points([0, 0], [1, 0], [10, 0]), points([0, 0], [50, 50]))
  expect([...clusterOf]).toEqual([0, 0, 1])
})

test('silhouettes by hand: two pairs ten apart', () => {
  const four = points([0, 0], [0, 1], [10, 0], [10, 1])
  const outside = (10 + Math.sqrt(101)) / 2
  const [good, crossed, one, alone] = silhouettes(four, [
    Int8Array.of(0, 0, 1, 1),
    Int8Array.of(0, 1, 0, 1),
    Int8Array.of(0, 0, 0, 0),
    Int8Array.of(0, 1, 2, 3),
  ])
  expect(good).toBeCloseTo((outside - 1) / outside, 12)
  expect(crossed).toBeLessThan(0)
  expect([one, alone]).toEqual([Number.NaN, Number.NaN])
})

test('a cluster of one counts 0', () => {
  const [score] = silhouettes(points([0, 0], [0, 1], [10, 0]), [Int8Array.of(0, 0, 1)])
  const each = [(10 - 1) / 10, (Math.sqrt(101) - 1) / Math.sqrt(101), 0]
  expect(score).toBeCloseTo(each.reduce((a, b) => a + b) / 3, 12)
})

test('the number of groups with the highest silhouette is kept', () => {
  const { clusterOf, tried } = chooseGroups(threeCorners, 5)
  expect(new Set(clusterOf).size).toBe(3)
  expect(tried.map((each) => each.groups)).toEqual([2, 3, 4, 5])
})

test('people who cannot be told apart are one group; nobody is none', () => {
  expect([...chooseGroups(points([1, 1], [1, 1], [1, 1]), 5).clusterOf]).toEqual([0, 0, 0])
  expect([...chooseGroups(points([1, 1], [2, 1]), 5).clusterOf]).toEqual([0, 0])
  expect(chooseGroups(points(), 5).centres.x).toHaveLength(0)
})
