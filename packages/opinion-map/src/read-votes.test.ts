import { expect, test } from 'vitest'
import type { VotesFile } from './read-votes.ts'
import { votesReader } from './read-votes.ts'

function read(text: string | Uint8Array) {
  const reader = votesReader()
  reader.push(typeof text === 'string' ? new TextEncoder().encode(text) : text)
  return reader.finish()
}

/** Rows as [person id, statement id, value, at]. */
function rowsOf(file: ReturnType<typeof read>) {
  const { cast, personIds, statementIds } = file as VotesFile
  return [...cast.value].map((value, k) => [
    personIds[cast.person[k]!],
    statementIds[cast.statement[k]!],
    value,
    cast.at[k],
  ])
}

const header = 'timestamp,datetime,comment-id,voter-id,vote\n'

test('a row is one cast vote, and ids ascend', () => {
  const file = read(`${header}1403054214196,Wed Jun 18 08:16:54 WIB 2014,9,3,1\n1403057082753,Wed Jun 18,2,1,-1\n`)
  expect(file).toMatchObject({ kind: 'votes', bad: { total: 0 } })
  expect([...(file as VotesFile).personIds]).toEqual([1, 3])
  expect([...(file as VotesFile).statementIds]).toEqual([2, 9])
  expect(rowsOf(file)).toEqual([
    [3, 9, 1, 1403054214196],
    [1, 2, -1, 1403057082753],
  ])
})

test('columns are found by name, in any order, with more of them', () => {
  expect(rowsOf(read('Vote,extra,voter_id, comment-id ,timestamp\n-1,"a,""b\n",7,8,5\n'))).toEqual([[7, 8, -1, 5]])
})

test('a byte order mark, CRLF, CR, quoted numbers and a missing last line break make no difference', () => {
  const plain = rowsOf(read(`${header}5,,1,2,1\n6,,1,3,0\n`))
  expect(read(`${header.trim()}\r\n5,,1,2,1\r\n6,,1,3,0\r\n`)).toMatchObject({ bad: { total: 0 } })
  expect(rowsOf(read(`\uFEFF${header.trim()}\r\n5,,1,2,1\r\n6,,1,3,0`))).toEqual(plain)
  expect(rowsOf(read(`${header.trim()}\r5,,1,2,1\r6,,1,3,0\r`))).toEqual(plain)
  expect(rowsOf(read(`${header}"5","","1","2","1"\n"6",x,1,3,"0"\n\n\n`))).toEqual(plain)
})

test('moments may be empty or missing', () => {
  expect(rowsOf(read(`${header},,0,4,-1\n`))).toEqual([[4, 0, -1, 0]])
  expect(rowsOf(read('comment-id,voter-id,vote\n0,4,-1\n'))).toEqual([[4, 0, -1, 0]])
})

test('a bad row is left out and named by its line', () => {
  const rows = [
    '1,,1,1,1',
    '',
    '1,,1,1',
    '1,,x,1,1',
    '1,,1,,1',
    '1,,1,1,2',
    '1,,1,99999999999,1',
    '1,,-1,1,1',
    '9e9,,1,1,1',
    '2,,1,1,0',
  ]
  const file = read(header + rows.join('\n')) as VotesFile
  expect(rowsOf(file)).toHaveLength(2)
  expect(file.bad.listed).toEqual([
    { line: 3, reason: 'the line is empty' },
    { line: 4, reason: '4 columns instead of 5' },
    { line: 5, reason: 'the comment-id is not a whole number' },
    { line: 6, reason: 'the voter-id is empty' },
    { line: 7, reason: 'the vote is not -1, 0 or 1' },
    { line: 8, reason: 'the voter-id is too large' },
    { line: 9, reason: 'the comment-id is negative' },
    { line: 10, reason: 'the timestamp is not a whole number' },
  ])
})

test('lines inside quotation marks are counted', () => {
  const file = read(`${header}1,"two\nlines",1,1,1\n1,,1,1,7\n`) as VotesFile
  expect(file.bad.listed).toEqual([{ line: 4, reason: 'the vote is not -1, 0 or 1' }])
})

test('a quotation mark that is never closed is named where it is opened', () => {
  const file = read(`${header}1,,1,1,1\n1,"open,1,1,1\n1,,1,2,1\n`) as VotesFile
  expect(file.bad.listed).toEqual([{ line: 3, reason: 'a quotation mark is opened and never closed' }])
})

test('a thousand bad rows are listed and all are counted', () => {
  const file = read(header + 'nonsense\n'.repeat(1500)) as VotesFile
  expect(file.bad.listed).toHaveLength(1000)
  expect(file.bad.total).toBe(1500)
})

test.each([
  ['', 'The file is empty'],
  ['timestamp,comment-id,voter-id\n', 'does not name the column "vote"'],
  ['comment-id,comment-body\n', 'looks like comments.csv'],
  ['comment-id;voter-id;vote\n', 'not separated by commas'],
  ['PK\u0003\u0004', 'ZIP archive or a spreadsheet'],
  ['a\u0000b\n', 'not a text file'],
  ['x'.repeat(70_000), 'does not name the column'],
])('a file that is no votes.csv says so: %j', (text, reason) => {
  expect(read(text)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining(reason) })
})

test('UTF-16, as spreadsheets save it, says so', () => {
  expect(read(new Uint8Array([0xff, 0xfe, 0x76, 0]))).toMatchObject({ reason: expect.stringContaining('UTF-16') })
})

test('a header alone is a file without votes', () => {
  expect(read(header)).toMatchObject({ kind: 'votes', bad: { total: 0, listed: [] } })
  expect(rowsOf(read(header.trim()))).toEqual([])
})
