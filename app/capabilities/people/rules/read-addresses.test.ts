import { expect, it } from 'vitest'
import { readAddresses } from './read-addresses.ts'

const read = (text: string) => readAddresses(Buffer.from(text))

it('names the lines without a postcode', () => {
  expect(read('1 High Street, Holt, NR25 6AA\n2 High Street, Holt\nHolt')).toEqual({
    ok: false,
    problem: { kind: 'no-postcode', lines: [2, 3] },
  })
})

it('names the lines that would not fit on an envelope', () => {
  expect(read(`${'a, '.repeat(9)}NR25 6AA`)).toEqual({ ok: false, problem: { kind: 'too-long', lines: [1] } })
})

it('prints one letter for an address that is there twice, and says which line was left out', () => {
  const addresses = read(
    '1 High Street, Holt NR25 6AA\n"1 High Street","HOLT","nr256aa"\n2 High Street, Holt, NR25 6AA',
  )
  expect(addresses).toMatchObject({ ok: true, doubles: [2] })
  expect(addresses.ok && addresses.addresses.map(({ parts }) => parts)).toEqual([
    ['1 High Street', 'Holt', 'NR25 6AA'],
    ['2 High Street', 'Holt', 'NR25 6AA'],
  ])
})
