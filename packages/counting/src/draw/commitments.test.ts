import { expect, test } from 'vitest'
import { checkReveals, commitTo } from './commitments.ts'

const chair = { by: 'the chair', secret: 'f3b1c9d2e4a5968778695a4b3c2d1e0f' }
const clerk = { by: 'the clerk', secret: '00112233445566778899aabbccddeeff' }
const commitments = [commitTo(chair)!, commitTo(clerk)!]

test('a secret that is easily guessed is no secret', () => {
  expect(commitTo({ by: 'the chair', secret: '42' })).toBeUndefined()
})

test('who keeps silent, says something else or never committed is named', () => {
  expect(checkReveals(commitments, [chair])).toEqual({
    kind: 'not-agreed',
    troubles: [{ by: 'the clerk', trouble: 'not-revealed' }],
  })
  expect(checkReveals(commitments, [chair, { ...clerk, secret: chair.secret }])).toMatchObject({
    troubles: [{ by: 'the clerk', trouble: 'differs' }],
  })
  expect(checkReveals(commitments, [chair, clerk, { by: 'a stranger', secret: clerk.secret }])).toMatchObject({
    troubles: [{ by: 'a stranger', trouble: 'never-committed' }],
  })
})

test('a commitment copied from another, and a second one, are named', () => {
  const copied = [commitments[0]!, { by: 'the clerk', hash: commitments[0]!.hash }]
  expect(checkReveals(copied, [chair, { by: 'the clerk', secret: chair.secret }])).toMatchObject({
    troubles: [{ by: 'the clerk', trouble: 'same-as-another' }],
  })
  expect(checkReveals([...commitments, commitments[0]!], [chair, clerk])).toMatchObject({
    troubles: [{ by: 'the chair', trouble: 'committed-twice' }],
  })
})

test('the parts come in the order of the commitments, whoever spoke first', () => {
  expect(checkReveals(commitments, [clerk, chair])).toEqual({ kind: 'agreed', parts: [chair.secret, clerk.secret] })
})
