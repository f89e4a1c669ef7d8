import { type CommentsFile, readComments, type VotesFile, votesReader } from '@folkmoot/opinion-map'
import { describe, expect, it } from 'vitest'
import { readyImport } from './ready-import.ts'

const votesOf = (...rows: string[]) => {
  const reader = votesReader()
  reader.push(Buffer.from(['timestamp,datetime,comment-id,voter-id,vote', ...rows].join('\n')))
  return reader.finish() as VotesFile
}
const commentsOf = (...rows: string[]) =>
  readComments(['timestamp,comment-id,author-id,moderated,comment-body', ...rows].join('\n')) as CommentsFile

describe('what is left out of an import is named', () => {
  it('names statements without text or too long by their line', () => {
    const ready = readyImport(votesOf(), commentsOf(',0,0,1," "', `,1,0,1,${'x'.repeat(1001)}`, ',2,0,1,Fine words'))
    expect(ready.statements).toHaveLength(1)
    expect(ready.troubles).toEqual({
      total: 2,
      listed: [
        { file: 'comments.csv', line: 2, reason: 'the statement has no text' },
        { file: 'comments.csv', line: 3, reason: 'the statement is longer than 1000 characters' },
      ],
    })
  })

  it('leaves out votes on a statement that comments.csv does not have', () => {
    const ready = readyImport(votesOf('1,,0,4,1', '2,,9,4,1', '3,,9,5,1'), commentsOf(',0,4,1,Fine words'))
    expect(ready.votes.value).toHaveLength(1)
    expect(ready.people).toBe(1)
    expect(ready.troubles.listed).toEqual([
      { file: 'votes.csv', line: null, reason: 'comments.csv has no statement 9' },
    ])
  })

  it('names rows that could not be read', () => {
    expect(readyImport(votesOf('1,,0,4,7'), commentsOf(',0,4,1,Words')).troubles.listed).toEqual([
      { file: 'votes.csv', line: 2, reason: 'the vote is not -1, 0 or 1' },
    ])
  })
})

describe('an import', () => {
  it('keeps the latest vote of a person on a statement, with its moment', () => {
    const ready = readyImport(
      votesOf('500,,0,7,1', '900,,0,7,-1', '100,,1,3,0', '200,,0,3,1'),
      commentsOf('50,0,7,1,One', ',1,3,1,Two'),
    )
    expect({ ...ready.votes }).toEqual({
      person: Uint32Array.of(0, 0, 1),
      statement: Uint32Array.of(0, 1, 0),
      value: Int8Array.of(1, 0, -1),
      at: Float64Array.of(200, 100, 900),
    })
    expect([ready.firstAt, ready.lastAt]).toEqual([50, 900])
  })

  it('knows the authors who voted, and no others', () => {
    const ready = readyImport(votesOf('1,,0,3,1', '1,,0,7,1'), commentsOf(',0,7,1,One', ',1,5,1,Two', ',2,,1,Three'))
    expect(ready.statements.map(({ author }) => author)).toEqual([1, -1, -1])
  })

  it('publishes what was accepted or voted on, and nothing that was rejected or never seen', () => {
    const ready = readyImport(
      votesOf('1,,1,3,1', '1,,2,3,1'),
      commentsOf(',0,0,1,Accepted', ',1,0,0,Voted on', ',2,0,-1,Rejected', ',3,0,0,Never seen'),
    )
    expect(ready.statements.map(({ state }) => state)).toEqual(['published', 'published', 'rejected', 'waiting'])
  })

  it('keeps a rejected statement whose text the export leaves out, with the votes on it', () => {
    const ready = readyImport(votesOf('1,,0,3,1'), commentsOf(',0,3,-1,'))
    expect(ready.statements).toMatchObject([{ text: '…', state: 'rejected' }])
    expect([ready.votes.value.length, ready.troubles.total]).toEqual([1, 0])
  })

  it('has no dates where the files have none', () => {
    const ready = readyImport(votesOf(',,0,3,1'), commentsOf(',0,3,1,One'))
    expect([ready.firstAt, ready.lastAt]).toEqual([null, null])
  })
})
