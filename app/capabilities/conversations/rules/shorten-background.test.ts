import { expect, it } from 'vitest'
import { shortenBackground } from './shorten-background.ts'

it('leaves a short background as it is, and nothing as nothing', () => {
  expect(shortenBackground('One thing.')).toEqual({ lead: 'One thing.', rest: [] })
  expect(shortenBackground(' \n\n ')).toEqual({ lead: '', rest: [] })
})

it('keeps the first paragraph before the rest', () => {
  expect(shortenBackground('First.\n\nSecond.\n \nThird.')).toEqual({ lead: 'First.', rest: ['Second.', 'Third.'] })
})

it('cuts a long paragraph between sentences, never within one', () => {
  const sentence = `${'word '.repeat(20)}end.`
  const { lead, rest } = shortenBackground([sentence, sentence, sentence].join(' '))
  expect(lead).toBe(`${sentence} ${sentence}`)
  expect(rest).toEqual([sentence])
})
