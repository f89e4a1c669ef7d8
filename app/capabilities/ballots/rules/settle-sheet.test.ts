import { expect, it } from 'vitest'
import type { Choices } from '../vocabulary.ts'
import { settleSheet } from './settle-sheet.ts'

const chosen = (...options: readonly number[]): Choices => ({ type: 'approval', options })

it('counts no sheet that fewer than two people have typed, or that two read differently', () => {
  expect(settleSheet([])).toEqual({ kind: 'missing' })
  expect(settleSheet([chosen(1)])).toEqual({ kind: 'once' })
  expect(settleSheet([chosen(1), chosen(2)])).toEqual({ kind: 'differs' })
  expect(settleSheet([chosen(1), null])).toEqual({ kind: 'differs' })
  expect(
    settleSheet([
      { type: 'ranking', options: [1, 2] },
      { type: 'ranking', options: [2, 1] },
    ]),
  ).toEqual({
    kind: 'differs',
  })
})

it('counts what two typed alike, in whichever order they ticked, and what two could not read', () => {
  expect(settleSheet([chosen(1, 2), chosen(2, 1)])).toEqual({
    kind: 'settled',
    choices: chosen(1, 2),
    hadToDecide: false,
  })
  expect(settleSheet([null, null])).toEqual({ kind: 'settled', choices: null, hadToDecide: false })
})

it('leaves the last word to the third', () => {
  expect(settleSheet([chosen(1), chosen(2), chosen(3)])).toEqual({
    kind: 'settled',
    choices: chosen(3),
    hadToDecide: true,
  })
})
