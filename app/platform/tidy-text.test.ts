import { expect, it } from 'vitest'
import { tidyLine, tidyParagraphs } from './tidy-text.ts'

it('takes out what nobody can see, and keeps paragraphs', () => {
  expect(tidyParagraphs('  One\u0000\u202e two  \r\n\r\n\r\n\r\nThree\u200b ')).toBe('One two\n\nThree')
})

it('keeps what holds letters together, and makes one line of many', () => {
  expect(tidyLine(' A family: \u{1F469}\u200D\u{1F467}\nhere ')).toBe('A family: \u{1F469}\u200D\u{1F467} here')
})
