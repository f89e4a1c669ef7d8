import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { drawLots } from './draw-lots.ts'
import { drawNumber } from './draw-number.ts'
import { makeSeed, type Seed } from './seed.ts'

/** The same by the machine's own sha256sum, as the README tells people to do it. */
function sha256sum(...lines: string[]): string {
  return execFileSync('sh', ['-c', `printf '%s\\n' "$@" | sha256sum`, 'sh', ...lines], { encoding: 'utf8' }).slice(
    0,
    64,
  )
}
function seedOf(...parts: string[]): Seed {
  const made = makeSeed(parts)
  if (made.kind !== 'seed') throw new Error(made.reason)
  return made.seed
}

test('a seed without parts, or with a part that an eye would misread, is refused', () => {
  expect(makeSeed([])).toMatchObject({ kind: 'no-seed', reason: 'no-parts' })
  expect(makeSeed(['a', ' b'])).toMatchObject({ kind: 'no-seed', reason: 'part-not-plain', part: 1 })
  expect(makeSeed(['a\nb'])).toMatchObject({ kind: 'no-seed', part: 0 })
  expect(makeSeed(['a', ''])).toMatchObject({ kind: 'no-seed', part: 1 })
})

test('nothing to draw, an option twice and an option with a line break are refused', () => {
  const seed = seedOf('x')
  expect(drawLots([], seed)).toMatchObject({ reason: 'nothing-to-draw' })
  expect(drawLots(['a', 'a'], seed)).toMatchObject({ reason: 'option-twice', option: 'a' })
  expect(drawLots(['a\nb'], seed)).toMatchObject({ reason: 'option-not-plain' })
})

test('sha256sum gives the same seed and tickets, accents and all', () => {
  const parts = ['Tie in the ballot on Café Garden', 'draw of 14 March: 4 8 15 16 23 42', 'c0ffee']
  const seed = seedOf(...parts)
  expect(seed.seed).toBe(sha256sum(...parts))
  const drawn = drawLots(['a', 'b', 'ü'], seed)
  expect(drawn).toMatchObject({ kind: 'drawn' })
  const tickets = ['a', 'b', 'ü'].map((option) => ({ option, ticket: sha256sum(seed.seed, option) }))
  const sorted = tickets.sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
  expect(drawn).toMatchObject({ lots: sorted, order: sorted.map(({ option }) => option) })
})

test('the worked example of the README', () => {
  const seed = seedOf('Tie between bench and tree', 'ledger 5f2c', 'lottery 07 11 19 23 38 41')
  expect(seed.seed).toBe('f26b399898e4892c9aefeede510d2957bb071cdcd21d04d7f45b66507051fe41')
  expect(drawLots(['bench', 'tree'], seed)).toMatchObject({ order: ['tree', 'bench'] })
})

test('the order in which options are given does not matter, and one that falls away moves nobody', () => {
  const seed = seedOf('x')
  const all = drawLots(['a', 'b', 'c', 'd'], seed)
  const turned = drawLots(['d', 'c', 'b', 'a'], seed)
  const fewer = drawLots(['d', 'a', 'c'], seed)
  if (all.kind !== 'drawn' || turned.kind !== 'drawn' || fewer.kind !== 'drawn') throw new Error('not drawn')
  expect(turned.order).toEqual(all.order)
  expect(fewer.order).toEqual(all.order.filter((option) => option !== 'b'))
})

test('a number is drawn by hash, division and remainder', () => {
  const seed = seedOf('panel')
  const hash = sha256sum(seed.seed, 'try 1')
  const value = Number.parseInt(hash.slice(0, 13), 16)
  expect(drawNumber(1000, seed)).toMatchObject({ number: (value % 1000) + 1, tries: [{ hash, value, counts: true }] })
})

/** The sum of (seen - expected)² / expected. */
function chiSquared(seen: readonly number[]): number {
  const expected = seen.reduce((sum, one) => sum + one, 0) / seen.length
  return seen.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0)
}

test('over 12,000 seeds each of the six orders of three options comes as often as the others', () => {
  const seen = new Map<string, number>()
  for (let turn = 0; turn < 12_000; turn++) {
    const drawn = drawLots(['a', 'b', 'c'], seedOf('fair?', `turn ${turn}`))
    const order = drawn.kind === 'drawn' ? drawn.order.join('') : ''
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  // 5 degrees of freedom: 20.5 is passed by chance once in a thousand; the seeds are fixed, so it never changes.
  expect(chiSquared([...seen.values()])).toBeLessThan(20.5)
})

test('over 20,000 seeds each of ten numbers comes as often as the others', () => {
  const seen = new Array<number>(10).fill(0)
  for (let turn = 0; turn < 20_000; turn++) seen[drawNumber(10, seedOf(`turn ${turn}`)).number - 1]! += 1
  // 9 degrees of freedom: 27.9 is passed by chance once in a thousand.
  expect(chiSquared(seen)).toBeLessThan(27.9)
})
