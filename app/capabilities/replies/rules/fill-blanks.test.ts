import { expect, it } from 'vitest'
import { fillBlanks, unknownBlanks } from './fill-blanks.ts'

const values = { title: 'Benches', asked: '3 March 2027', kind: 'proposal', matter: 'The park' }

it('finds blanks that are none of ours', () => {
  expect(unknownBlanks('Dear {name}, about {title} and {Title}')).toEqual(['name', 'Title'])
  expect(unknownBlanks('No blanks, no { mistakes')).toEqual([])
})

it('gives each author what is theirs, as often as it is named', () => {
  expect(fillBlanks('{title}: your {kind} of {asked} on {matter}. {title}!', values)).toBe(
    'Benches: your proposal of 3 March 2027 on The park. Benches!',
  )
})

it('never reads what an author wrote for blanks, nor for signs of its own', () => {
  const said = fillBlanks('{title} ({matter})', { ...values, title: '{matter} $& $1', matter: 'The park' })
  expect(said).toBe('{matter} $& $1 (The park)')
})
