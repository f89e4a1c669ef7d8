import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainEntry, linesOfChain, makeChain, sha256 } from '../testing/make-chain.ts'
import { checkRecord, type Finding, type NotedHead } from './check-record.ts'
import { lineOf } from './line-of.ts'

function check(lines: readonly string[], heads: readonly NotedHead[] = []): readonly Finding[] {
  const record = checkRecord(heads, sha256)
  for (const line of lines) record.line(line)
  return record.finish().findings
}

const chainOf = (length: number) => makeChain(Array.from({ length }, (_, n) => ({ title: `Matter ${n}`, n })))

/** A chain of 4 to 40 entries with two places in it, the first before the second. */
const places = fc.tuple(fc.integer({ min: 4, max: 40 }), fc.nat(), fc.nat()).map(([length, a, b]) => {
  const [first, second] = [1 + (a % length), 1 + (b % length)].sort((x, y) => x - y) as [number, number]
  return { chain: chainOf(length), first, second }
})
const apart = places.filter(({ first, second }) => first < second)
const beforeTheEnd = places.filter(({ chain, second }) => second < chain.length)

const runs = { numRuns: 1_000, seed: 20_261_125 }
const holds = (
  on: typeof places,
  what: (given: { chain: readonly ChainEntry[]; first: number; second: number }) => void,
) => fc.assert(fc.property(on, what), runs)

/** The same entry with other words and a hash that fits them. */
const rewritten = (entry: ChainEntry): ChainEntry => {
  const body = entry.body.replace(/"title":"Matter \d+"/, '"title":"Forged"')
  return { ...entry, body, hash: sha256(body) }
}

describe('S44 tampering with the record: each of 1,000 tries is found and named', () => {
  it('one entry changed', () =>
    holds(places, ({ chain, first }) => {
      const lines = linesOfChain(chain).map((line, k) => (k + 1 === first ? line.replace('Matter', 'Natter') : line))
      expect(check(lines)).toEqual([{ kind: 'changed', seq: first, line: first }])
    }))

  it('entries removed', () =>
    holds(beforeTheEnd, ({ chain, first, second }) => {
      const lines = linesOfChain(chain).filter((_line, k) => k + 1 < first || k + 1 > second)
      expect(check(lines)).toEqual([{ kind: 'removed', from: first, to: second }])
    }))

  it('two entries changed about', () =>
    holds(apart, ({ chain, first, second }) => {
      const lines = [...linesOfChain(chain)]
      ;[lines[first - 1], lines[second - 1]] = [lines[second - 1]!, lines[first - 1]!]
      expect(check(lines)).toEqual([{ kind: 'out-of-order', from: first, to: second }])
    }))

  it('the tail cut off, against a noted head', () =>
    holds(apart, ({ chain, first }) => {
      const { seq, hash } = chain.at(-1)!
      const lines = linesOfChain(chain.slice(0, first))
      const isCut = first < chain.length
      expect(check(lines, [{ seq, hash }])).toEqual(isCut ? [{ kind: 'cut', from: first + 1, to: seq }] : [])
      expect(check(lines, [{ seq: null, hash }])).toEqual(isCut ? [{ kind: 'no-such-head', hash }] : [])
    }))

  it('all rewritten from the middle with hashes that fit, against a noted head', () =>
    holds(places, ({ chain, first, second }) => {
      const rest = Array.from({ length: chain.length - first + 1 }, (_, n) => ({ title: 'Forged', n }))
      const forged = linesOfChain(makeChain(rest, chain.slice(0, first - 1)))
      const { seq, hash } = chain[second - 1]!
      expect(check(forged)).toEqual([])
      expect(check(forged, [{ seq, hash }])).toEqual([{ kind: 'another-head', seq, hash }])
      expect(check(forged, [{ seq: null, hash }])).toEqual([{ kind: 'no-such-head', hash }])
    }))

  it('one entry in the middle rewritten with a hash that fits it', () =>
    holds(beforeTheEnd, ({ chain, second }) => {
      const lines = chain.map((entry) => lineOf(entry.seq === second ? rewritten(entry) : entry))
      expect(check(lines)).toEqual([{ kind: 'rewritten', seq: second, line: second + 1 }])
    }))

  it('two heads: two records that part at one entry cannot both have what was noted', () =>
    holds(places, ({ chain, first }) => {
      const other = makeChain([{ title: 'Forged' }], chain.slice(0, first - 1)).at(-1)!
      const own = chain[first - 1]!
      const heads = [own, other].map(({ seq, hash }) => ({ seq, hash }))
      expect(check(linesOfChain(chain), heads)).toEqual([{ kind: 'another-head', seq: first, hash: other.hash }])
      const both = chain.flatMap((entry) => (entry.seq === first ? [entry, other] : [entry])).map(lineOf)
      expect(check(both)).toContainEqual({ kind: 'twice', seq: first, line: first + 1 })
    }))

  it('an entry made unreadable, or words put between', () =>
    holds(places, ({ chain, first }) => {
      const lines = linesOfChain(chain)
      const broken = lines.map((line, k) => (k + 1 === first ? line.slice(0, -1) : line))
      const seq = first < chain.length ? first : null
      expect(check(broken)).toEqual([{ kind: 'unreadable', line: first, seq }])
      const more = lines.toSpliced(first, 0, 'and then nothing happened')
      expect(check(more)).toEqual([{ kind: 'unreadable', line: first + 1, seq: null }])
    }))
})

describe('a whole record', () => {
  it('is whole, whatever its facts say', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), { minLength: 1 }), (facts) => {
        expect(check(linesOfChain(makeChain(facts)))).toEqual([])
      }),
      { numRuns: 200, seed: 20_261_125 },
    )
  })

  it('has every head that was noted while it grew', () => {
    const chain = chainOf(20)
    expect(check(linesOfChain(chain), chain)).toEqual([])
  })

  it('is not found in an empty file', () => expect(check([])).toEqual([{ kind: 'empty' }]))

  it('names an entry of another community and one that is dated back', () => {
    const chain = chainOf(3)
    const change = (from: string, to: string) => {
      const body = chain[2]!.body.replace(from, to)
      return check(linesOfChain([...chain.slice(0, 2), { seq: 3, body, hash: sha256(body) }]))
    }
    expect(change('0192f0c1', '0192f0c2')).toEqual([{ kind: 'of-another-community', seq: 3, line: 3 }])
    expect(change('2026-11-24', '2026-11-23')).toEqual([{ kind: 'back-dated', seq: 3, line: 3 }])
  })
})
