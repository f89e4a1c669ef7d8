import { expect, it } from 'vitest'
import { commentsOfBytes } from './comments-of-bytes.ts'

const header = 'comment-id,comment-body\n'

it('names the line on which a file of another encoding shows it', () => {
  const bytes = Buffer.concat([Buffer.from(`${header}0,Tea\n1,Caf`), Buffer.of(0xe9), Buffer.from(' au lait\n')])
  expect(commentsOfBytes(bytes)).toEqual({
    kind: 'unreadable',
    reason: expect.stringContaining('Line 3 is not written in UTF-8'),
  })
})

it('knows an archive and UTF-16 by their first bytes', () => {
  expect(commentsOfBytes(Buffer.from('PK\u0003\u0004'))).toMatchObject({ reason: expect.stringContaining('ZIP') })
  expect(commentsOfBytes(Buffer.from(`\uFEFF${header}`, 'utf16le'))).toMatchObject({
    reason: expect.stringContaining('UTF-16'),
  })
})

it('reads UTF-8 with and without the mark at its start', () => {
  for (const mark of ['', '\uFEFF']) {
    expect(commentsOfBytes(Buffer.from(`${mark}${header}0,Café`))).toMatchObject({ comments: [{ text: 'Café' }] })
  }
})
