import { expect, it } from 'vitest'
import { guessColumn, readRoll } from './read-roll.ts'

const lines = (...addresses: readonly string[]) =>
  addresses.map((address, k) => ({ line: k + 2, cells: ['x', address] }))

it('leaves out lines without an address that can be one, and names them', () => {
  expect(readRoll(lines('ann@example.org', '', 'bob', 'ｂob@example.org'), 1)).toEqual({
    mailboxes: ['ann@example.org'],
    doubles: [],
    unusable: [3, 4, 5],
  })
})

it('S45 counts one mailbox once, however case, dots and plus tags are written', () => {
  const read = readRoll(
    lines('Ann.Lee@Example.org', 'annlee@example.org', 'annlee+vote@example.org', 'a.nn.lee@EXAMPLE.ORG'),
    1,
  )
  expect(read).toEqual({ mailboxes: ['annlee@example.org'], doubles: [3, 4, 5], unusable: [] })
})

it('finds the column by its heading, or by what is in it', () => {
  const people = lines('ann@example.org', 'bob@example.org')
  expect(guessColumn(['E-mail address', 'Other'], people)).toBe(0)
  expect(guessColumn(['Name', 'Contact'], people)).toBe(1)
  expect(guessColumn(['Name', 'Town'], lines('Cromer', 'Holt'))).toBeNull()
})
