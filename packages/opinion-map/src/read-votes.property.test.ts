import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type VotesFile, votesReader } from './read-votes.ts'

const rows = fc.array(
  fc.record({
    at: fc.nat(2_000_000_000_000),
    note: fc.stringMatching(/^[ -~\n]{0,12}$/),
    statement: fc.nat(40),
    person: fc.oneof(fc.nat(40), fc.integer({ min: 4_000_000_000, max: 4_294_967_295 })),
    value: fc.constantFrom(-1, 0, 1),
    lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  }),
  { maxLength: 30 },
)

function fileOf(written: ReturnType<typeof rows.generate>['value']): Uint8Array {
  const lines = written.map((row) => {
    const note = `"${row.note.replaceAll('"', '""')}"`
    return `${row.at},${note},${row.statement},${row.person},${row.value}${row.lineBreak}`
  })
  return new TextEncoder().encode(`timestamp,datetime,comment-id,voter-id,vote\r\n${lines.join('')}`)
}

test('what was written is read, wherever the file is cut', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (written, size) => {
      const bytes = fileOf(written)
      const reader = votesReader()
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size))
      const { cast, personIds, statementIds, bad } = reader.finish() as VotesFile
      expect(bad.total).toBe(0)
      expect([...cast.person].map((k) => personIds[k])).toEqual(written.map((row) => row.person))
      expect([...cast.statement].map((k) => statementIds[k])).toEqual(written.map((row) => row.statement))
      expect([...cast.value]).toEqual(written.map((row) => row.value))
      expect([...cast.at]).toEqual(written.map((row) => row.at))
    }),
    { seed: 20261124 },
  )
})

test('no bytes whatever make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (nonsense) => {
      const reader = votesReader()
      reader.push(new TextEncoder().encode('vote,voter-id,comment-id\n'))
      reader.push(nonsense)
      expect(reader.finish().kind).toBe('votes')
    }),
    { seed: 20261124 },
  )
})
