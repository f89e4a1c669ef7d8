import { describe, expect, it } from 'vitest'
import { proposalStates } from '../vocabulary.ts'
import { decideHold } from './decide-hold.ts'

import { readCost } from './read-cost.ts'
import { slugOf } from './slug-of.ts'
import { mayMove, saidByOfficers } from './states.ts'

it.each([
  ['£12,500', 1_250_000],
  ['12500.5', 1_250_050],
  ['3k', 300_000],
  ['£1.2m', 120_000_000],
  ['0', 0],
  ['12,50', null],
  ['about ten pounds', null],
  ['-5', null],
  ['999999999999999999999', null],
])('reads %s as %s pence', (text, pence) => expect(readCost(text)).toBe(pence))

describe('what is held', () => {
  const sent = { text: 'Benches please', accountHours: 1, isRepeated: false }
  it('is nothing that is only new', () => expect(decideHold(sent)).toBeNull())
  it('is not one link of an old account', () =>
    expect(decideHold({ ...sent, text: 'See https://a.example/b', accountHours: 900 })).toBeNull())
  it('is four links of anybody', () =>
    expect(decideHold({ ...sent, text: 'www.a.example '.repeat(4), accountHours: 900 })).toBe('advertises'))
  it('is the same again', () => expect(decideHold({ ...sent, isRepeated: true })).toBe('repeats'))
})

describe('states', () => {
  it('end with withdrawal', () => expect(proposalStates.some((to) => mayMove('withdrawn', to))).toBe(false))
  it('are never left by going to where one is', () =>
    expect(proposalStates.some((state) => mayMove(state, state))).toBe(false))
  it('do not let officers put something on a ballot or withdraw it by hand', () =>
    expect(proposalStates.flatMap((from) => saidByOfficers(from))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/on-ballot|withdrawn|being-costed/)]),
    ))
})

it('makes an address of any title', () => {
  expect(slugOf('Benches: “Où s’asseoir?”', '0192f0c1-0000-7000-8000-0000deadbeef')).toBe(
    'benches-ou-sasseoir-deadbeef',
  )
  expect(slugOf('你好', '0192f0c1-0000-7000-8000-0000deadbeef')).toBe('proposal-deadbeef')
})
