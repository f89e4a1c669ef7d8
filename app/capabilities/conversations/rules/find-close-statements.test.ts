import { expect, it } from 'vitest'
import { findCloseStatements } from './find-close-statements.ts'

const statements = [
  'More buses on Sundays, please',
  'The library should open on Saturday mornings.',
  'Open the library on Saturdays',
  'The library should open on Saturday mornings and evenings.',
  'Open the library on Saturday mornings!',
].map((text) => ({ text }))

it('finds none where nobody said anything like it', () => {
  expect(findCloseStatements('Plant more trees in the park', statements)).toEqual([])
})

it('finds the closest first, three at the most', () => {
  const close = findCloseStatements('The library should open on Saturday mornings', statements)
  expect(close.map(({ text }) => text)).toEqual([statements[1]!.text, statements[4]!.text, statements[3]!.text])
})
