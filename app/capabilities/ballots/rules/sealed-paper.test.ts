import { createSecretKey, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openPaper, sealPaper, slotOf } from './sealed-paper.ts'

const newKey = () => createSecretKey(randomBytes(32))
const keys = { box: newKey(), slot: newKey() }
const slot = slotOf(keys, randomBytes(32))
const paper = { bytes: randomBytes(437), origin: 'browser' } as const

it('S39, opens nothing that was changed, put elsewhere, or sealed with other keys', () => {
  const sealed = sealPaper(keys, slot, paper, randomBytes(12))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(openPaper(keys, slot, changed)).toBeNull()
  }
  expect(openPaper(keys, slotOf(keys, randomBytes(32)), sealed)).toBeNull()
  expect(openPaper({ ...keys, box: newKey() }, slot, sealed)).toBeNull()
  expect(openPaper(keys, slot, Buffer.alloc(20))).toBeNull()
})

it('gives back the paper and where it came from, and has one size for both', () => {
  const own = sealPaper(keys, slot, paper, randomBytes(12))
  const made = sealPaper(keys, slot, { ...paper, origin: 'server' }, randomBytes(12))
  expect(openPaper(keys, slot, own)).toEqual(paper)
  expect(openPaper(keys, slot, made)).toEqual({ ...paper, origin: 'server' })
  expect(own.length).toBe(made.length)
})

it('finds a paper by its number only with the key', () => {
  const number = randomBytes(32)
  expect(slotOf(keys, number)).toEqual(slotOf(keys, number))
  expect(slotOf(keys, number)).not.toEqual(slotOf({ ...keys, slot: newKey() }, number))
})
