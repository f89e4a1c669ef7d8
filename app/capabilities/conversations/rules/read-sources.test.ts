import { expect, it } from 'vitest'
import { readSources, writeSources } from './read-sources.ts'

it('takes an address that is not of the web, or not an address, as words', () => {
  expect(readSources('Click me javascript:alert(1)\nBroken https://\nftp://example.org/x')).toEqual([
    { title: 'Click me javascript:alert(1)', url: null },
    { title: 'Broken https://', url: null },
    { title: 'ftp://example.org/x', url: null },
  ])
})

it('reads title and address from each line, and writes them as they were', () => {
  const text = 'Budget 2026, page 4 https://example.org/budget.pdf\nMinutes of 4 May'
  expect(readSources(`${text}\r\n\r\n`)).toEqual([
    { title: 'Budget 2026, page 4', url: 'https://example.org/budget.pdf' },
    { title: 'Minutes of 4 May', url: null },
  ])
  expect(writeSources(readSources(text))).toBe(text)
})

it('calls a bare address after its host', () => {
  expect(readSources('https://example.org/a')).toEqual([{ title: 'example.org', url: 'https://example.org/a' }])
})
