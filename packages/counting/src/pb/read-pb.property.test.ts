import { expect, test } from 'vitest'
import { allRules } from '../all-rules.ts'
import { countBudget } from '../count-budget.ts'
import { dice, madeElection, pbOf } from '../testing/made-election.ts'
import { type PbMode, readPb } from './read-pb.ts'
import { sentenceForPb } from './sentence-for-pb.ts'

const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'
const files = isNightly ? 50_000 : 3000
const firstSeed = isNightly ? Math.floor(Date.now() / 1000) : 1

/** Bytes that matter to the format come up more often. */
const likely = [...new TextEncoder().encode(';",\n\r.-+0123456789 \tMETAPROJECTSVOTES\u{FEFF}é')]

function spoilt(seed: number): Uint8Array {
  const chance = dice(seed)
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const bytes = [...new TextEncoder().encode(pbOf(madeElection(seed)))]
  const byte = () => (chance() < 0.8 ? likely[upTo(likely.length - 1)]! : upTo(255))
  for (let k = upTo(5); k >= 0; k--) {
    const at = upTo(bytes.length)
    const kind = upTo(4)
    if (kind === 0) bytes.splice(at, 1 + upTo(8))
    else if (kind === 1) bytes.splice(at, 0, ...Array.from({ length: 1 + upTo(4) }, byte))
    else if (kind === 2) bytes.splice(at, 1, byte())
    else if (kind === 3) bytes.splice(at, 0, ...bytes.slice(upTo(bytes.length), upTo(bytes.length)))
    else bytes.length = Math.max(bytes.length >> 1, at)
  }
  return Uint8Array.from(bytes)
}

test(`${files} spoilt files are read, or refused with a line: never a crash, and what is read can be counted`, () => {
  let [readable, refused] = [0, 0]
  for (let seed = firstSeed; seed < firstSeed + files; seed++) {
    const bytes = spoilt(seed)
    for (const mode of ['strict', 'tolerant'] as PbMode[]) {
      const reading = readPb(bytes, mode)
      if (!reading.ok) {
        refused++
        expect([seed, reading.errors.length > 0, reading.errors.every(({ line }) => line >= 1)]).toEqual([
          seed,
          true,
          true,
        ])
        for (const trouble of reading.errors) expect(sentenceForPb(trouble).length).toBeGreaterThan(10)
        continue
      }
      readable++
      if (seed % 10 > 0 || mode === 'strict') continue
      const [rule] = allRules(reading.election, 'votes-cost-id').slice(seed % 3)
      if (rule) expect(countBudget(reading.election, rule).ok).toBe(true)
    }
  }
  // Both happen, or the test says nothing.
  expect(Math.min(readable, refused)).toBeGreaterThan(files / 10)
}, 3_600_000)
