import { expect, it } from 'vitest'
import { tidyLine } from '#platform/tidy-text.ts'
import { problemOfStatement, saysTheSame } from './statement-text.ts'

it('refuses nothing at all, a word, and more than 280 characters', () => {
  expect(problemOfStatement('')).toBe('empty')
  expect(problemOfStatement('Hm.')).toBe('too-short')
  expect(problemOfStatement('12345678901')).toBe('too-short')
  expect(problemOfStatement('a'.repeat(281))).toBe('too-long')
})

it('takes 280 characters, counting an emoji as one', () => {
  expect(problemOfStatement(`${'a'.repeat(279)}🐸`)).toBe(null)
})

it('makes one line of many, and takes away what turns text round', () => {
  expect(tidyLine('  The library\r\n\tshould  stay\u0000 open. ')).toBe('The library should stay open.')
  expect(tidyLine('open\u202Eneves')).toBe('openneves')
})

it('sees that two texts say the same', () => {
  expect(saysTheSame('Keep the library open!', 'keep the  Library open')).toBe(true)
  expect(saysTheSame('Keep the library open', 'Keep the library shut')).toBe(false)
})

it('takes time in proportion to the text, whatever it is made of', () => {
  const from = performance.now()
  for (const part of ['a ', '\u0000', ' ', 'ab1', '\u202E']) problemOfStatement(tidyLine(part.repeat(50_000)))
  expect(performance.now() - from).toBeLessThan(1_000)
})
