import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { csvNumbers, csvText, withFormula } from './csv-text.ts'

const hostile = [
  '=1+1',
  '+44 1603 222222',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =HYPERLINK("http://x","y")',
  '＝1＋1',
  '－1',
  '＠x',
  "'=1+1",
  "''=1",
  '"=1+1',
  '",=1+1',
  ';=cmd|/C calc!A0',
  '|calc',
  '%0A=1',
]

it('leaves no cell that a spreadsheet would work out', () => {
  const read: string[][] = parse(csvText(hostile.map((text) => [text, 1])))
  for (const [cell] of read) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n|%＝＋－＠]/u)
})

it('gives every text back as it was', () => {
  const all = [...hostile, 'plain', "'quoted'", 'a, b; "c"\nd', '']
  const read: string[][] = parse(csvText(all.map((text) => [text, 1])))
  expect(read.map(([cell]) => withFormula(cell!))).toEqual(all)
})

it('writes numbers as numbers, those below nought too', () => {
  expect(csvText([['vote', -1, null]])).toBe('"vote",-1,\r\n')
  expect(csvNumbers([[3, -1, null]])).toBe(csvText([[3, -1, null]]))
})
