import { expect, it } from 'vitest'
import { systemChance } from './chance.ts'
import { makeNewId } from './ids.ts'

it('makes ids that sort by when they were made, within a millisecond and when the clock steps back too', () => {
  const times = [1_000, 1_000, 1_000, 999, 1_001, 400, 1_001]
  const newId = makeNewId({ now: () => new Date(times.shift() ?? 1_001) }, systemChance)
  const ids = Array.from({ length: 2_000 }, () => newId())
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(2_000)
})

it('makes ids that two makers of the same millisecond do not share', () => {
  const clock = { now: () => new Date(1_000) }
  const [one, other] = [makeNewId(clock, systemChance), makeNewId(clock, systemChance)]
  const ids = Array.from({ length: 1_000 }, () => [one(), other()]).flat()
  expect(new Set(ids).size).toBe(2_000)
})
