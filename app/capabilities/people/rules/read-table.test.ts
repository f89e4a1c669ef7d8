import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'

const bytes = (text: string) => Buffer.from(text)
const cellsOf = (file: Uint8Array) => {
  const read = readTable(file, 100)
  return read.ok ? read.lines.map(({ cells }) => cells) : read.problem
}

describe('a file that is refused', () => {
  it('names the lines that are not UTF-8', () => {
    const file = Buffer.concat([bytes('Name,Postcode\nAnn,NR25 6AA\nZo'), Buffer.from([0xeb]), bytes(',NR25 6AB\n')])
    expect(cellsOf(file)).toEqual({ kind: 'not-text', lines: [3] })
  })

  it('names the line where a quotation mark is left open', () => {
    expect(cellsOf(bytes('Name,Postcode\n"Ann,NR25 6AA\nBob,NR25 6AB\n'))).toMatchObject({ kind: 'not-a-table' })
  })

  it('is empty, or too long', () => {
    expect(cellsOf(bytes(' \n\n'))).toEqual({ kind: 'empty' })
    expect(cellsOf(bytes('a\n'.repeat(102)))).toEqual({ kind: 'too-many-lines', most: 100 })
  })

  it('is no text at all', () => {
    expect(cellsOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))).toMatchObject({ kind: 'not-text' })
  })
})

describe('a file that is read', () => {
  it.each([
    ['commas', bytes('Name,Postcode\nAnn,NR25 6AA\n')],
    ['semicolons', bytes('Name;Postcode\r\nAnn;NR25 6AA\r\n')],
    ['tabs', bytes('Name\tPostcode\nAnn\tNR25 6AA')],
    ['a mark at its beginning', bytes('\ufeffName,Postcode\nAnn,NR25 6AA')],
    ['UTF-16', Buffer.from('\ufeffName,Postcode\nAnn,NR25 6AA', 'utf16le')],
  ])('has %s', (_, file) => {
    expect(cellsOf(file)).toEqual([
      ['Name', 'Postcode'],
      ['Ann', 'NR25 6AA'],
    ])
  })

  it('counts lines as an editor does, over breaks inside quotation marks', () => {
    const read = readTable(bytes('Name,Place\n"Ann\nSmith",Holt\n\nBob,Cley\n'), 100)
    expect(read.ok && read.lines.map(({ line }) => line)).toEqual([1, 2, 5])
  })
})
