import { expect, it } from 'vitest'
import type { StatementId } from '../vocabulary.ts'
import { type AnsweredByMany, compareWithEveryone } from './compare-with-everyone.ts'

const counted = (id: string, agree: number, disagree: number): [StatementId, AnsweredByMany] => [
  id as StatementId,
  { id: id as StatementId, text: `Text of ${id}`, agree, disagree },
]
const statements = new Map([counted('a', 9, 1), counted('b', 2, 8), counted('few', 3, 1), counted('even', 5, 5)])
const answer = (statement: string, stance: 'agree' | 'disagree' | 'pass' | 'unsure') =>
  ({ statement: statement as StatementId, stance }) as const

it('compares nothing where one passed, where few took a side, or where a statement is gone', () => {
  const answers = [answer('a', 'pass'), answer('b', 'unsure'), answer('few', 'agree'), answer('gone', 'agree')]
  expect(compareWithEveryone(answers, statements)).toEqual({ compared: 0, withMost: 0, shared: [], apart: [] })
})

it('says on how many one is with most, and where one is not', () => {
  const found = compareWithEveryone([answer('a', 'agree'), answer('b', 'agree'), answer('even', 'agree')], statements)
  expect(found).toMatchObject({
    compared: 3,
    withMost: 1,
    shared: [{ id: 'a', stance: 'agree', share: 0.9 }],
    apart: [{ id: 'b', stance: 'agree', share: 0.2 }],
  })
})
