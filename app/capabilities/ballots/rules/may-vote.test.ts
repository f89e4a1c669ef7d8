import { describe, expect, it } from 'vitest'
import { type Asker, mayVote, type RollEntry } from './may-vote.ts'

const asker: Asker = { person: 'ann', isResident: true, hasProvedAddress: true, livesThere: true }
const none = { own: null, ofMailbox: null }
const entry: RollEntry = { id: '1', source: 'register', state: 'entitled', channel: null, person: null }

describe('refuses', () => {
  it.each([
    ['nobody in particular', ['resident'], null, none, 'sign-in-first'],
    ['who is not a resident', ['resident'], { ...asker, isResident: false }, none, 'not-resident'],
    ['who has shown no address', ['confirmed'], { ...asker, hasProvedAddress: false }, none, 'address-not-proved'],
    ['who lives elsewhere', ['resident'], { ...asker, livesThere: false }, none, 'not-of-the-place'],
    ['a resident who is not on the list', ['register'], asker, none, 'not-on-the-list'],
    ['whoever has only an account where codes are needed', ['codes'], asker, none, 'not-on-the-list'],
    ['whose entry was taken off', ['resident'], asker, { ...none, own: { ...entry, state: 'cancelled' } }, 'taken-off'],
    [
      'a second account with the same mailbox',
      ['resident'],
      asker,
      { ...none, ofMailbox: { ...entry, person: 'bob' } },
      'used-by-another-account',
    ],
  ] as const)('%s', (_who, sources, who, found, why) => {
    expect(mayVote(sources, who, found)).toEqual({ may: false, why })
  })
})

it('lets vote by standing, with an entry that is made when the paper is given', () => {
  expect(mayVote(['resident', 'codes'], asker, none)).toEqual({ may: true, source: 'resident', entry: null })
  expect(mayVote(['confirmed'], { ...asker, isResident: false }, none)).toMatchObject({ source: 'confirmed' })
})

it('takes an unclaimed line of the list for whoever has its mailbox', () => {
  expect(mayVote(['register'], asker, { ...none, ofMailbox: entry })).toEqual({ may: true, source: 'register', entry })
})

it('S45 keeps to one’s own entry after a change of address, so that a second line of the list gives no second paper', () => {
  const own: RollEntry = { ...entry, id: '2', state: 'given', channel: 'browser', person: 'ann' }
  expect(mayVote(['register'], asker, { own, ofMailbox: entry })).toEqual({ may: true, source: 'register', entry: own })
})

it('lets vote whose appeal put them on the roll, though they are no resident', () => {
  const own: RollEntry = { ...entry, source: 'resident', person: 'ann' }
  expect(mayVote(['resident'], { ...asker, isResident: false }, { own, ofMailbox: null })).toMatchObject({ may: true })
})
