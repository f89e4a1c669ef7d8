import { expect, test } from 'vitest'
import { type CommentsFile, readComments } from './read-comments.ts'

const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n'

test('statements are read by id, with commas, quotation marks and line breaks in their text', () => {
  const file = readComments(
    `${header}1660000000000,,7,3,5,2,-1,"He said ""no"",\nand left"\r\n,,2,0,5,2,1,Plain words\n`,
  )
  expect(file).toEqual({
    kind: 'comments',
    comments: [
      { id: 2, text: 'Plain words', moderated: 1, isMeta: false, authorId: 0, at: null, line: 4 },
      {
        id: 7,
        text: 'He said "no",\nand left',
        moderated: -1,
        isMeta: false,
        authorId: 3,
        at: 1_660_000_000_000,
        line: 2,
      },
    ],
    bad: { total: 0, listed: [] },
  })
})

test('columns are found by name; a newer export may mark a statement as meta', () => {
  const file = readComments('\uFEFFcomment-body,is-meta,Comment_ID\nWords,true,4\n') as CommentsFile
  expect(file.comments).toEqual([
    { id: 4, text: 'Words', moderated: 0, isMeta: true, authorId: null, at: null, line: 2 },
  ])
})

test('a bad row is left out and named by the line it starts on', () => {
  const rows = [
    '1,,1,1,0,0,1,"two\nlines"',
    '1,,1,1,0,0,1,again',
    '1,,x,1,0,0,1,a',
    '1,,2,1',
    '1,,3,1,0,0,5,a',
    '',
    '1,,4,1,0,0,0,"open',
  ]
  const file = readComments(header + rows.join('\n')) as CommentsFile
  expect(file.comments.map((comment) => comment.id)).toEqual([1])
  expect(file.bad.listed).toEqual([
    { line: 4, reason: 'statement 1 is listed a second time' },
    { line: 5, reason: 'the comment-id is not a whole number from 0 to 4294967295' },
    { line: 6, reason: '4 columns instead of 8' },
    { line: 7, reason: 'moderated is not -1, 0 or 1' },
    { line: 9, reason: 'a quotation mark is opened and never closed' },
  ])
})

test.each([
  ['', 'The file is empty'],
  ['timestamp,datetime,comment-id,voter-id,vote\n', 'looks like votes.csv'],
  ['comment-id,text\n', 'does not name the column "comment-body"'],
])('a file that is no comments.csv says so: %j', (text, reason) => {
  expect(readComments(text)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining(reason) })
})
