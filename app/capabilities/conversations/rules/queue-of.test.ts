import { expect, it } from 'vitest'
import { queueOf } from './queue-of.ts'

const said = (...texts: string[]) => texts.map((text) => ({ text }))

it('is empty where nothing waits, whatever is published', () => {
  expect(queueOf([], ['More benches, please'])).toEqual([])
})

it('groups what waits with what is alike, in the order of waiting, and shows what is published already', () => {
  const [first, second, third] = said(
    'The library should open on Sundays',
    'More buses to the hospital',
    'The library should be open on Sundays',
  )
  const groups = queueOf([first!, second!, third!], ['Our library should open on Sundays', 'Plant more trees'])
  expect(groups).toEqual([
    { members: [first, third], alike: ['Our library should open on Sundays'] },
    { members: [second], alike: [] },
  ])
})

it('loses none of a thousand that are much alike', () => {
  const many = Array.from({ length: 1000 }, (_, k) => ({
    text: `Statement ${k} is about thing ${k * 7} of place ${k * 13}`,
  }))
  expect(queueOf(many, []).flatMap(({ members }) => members)).toHaveLength(1000)
})
