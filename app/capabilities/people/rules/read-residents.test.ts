import { describe, expect, it } from 'vitest'
import { canTellPeople, guessFields, readResidents } from './read-residents.ts'

const none = { name: null, first: null, last: null, postcode: null, email: null }
const lines = (...rows: readonly (readonly string[])[]) => rows.map((cells, k) => ({ line: k + 2, cells }))

describe('which column holds what', () => {
  it('cannot be told from headings that say nothing', () => {
    expect(guessFields(['Column1', 'Column2'])).toEqual(none)
    expect(canTellPeople(none)).toBe(false)
    expect(canTellPeople({ ...none, name: 0 })).toBe(false)
  })

  it('is guessed from usual headings', () => {
    expect(guessFields(['Elector Name', 'Address1', 'PostCode'])).toMatchObject({ name: 0, postcode: 2 })
    expect(guessFields(['First_Name', 'Surname', 'Post code', 'E-mail'])).toEqual({
      name: null,
      first: 0,
      last: 1,
      postcode: 2,
      email: 3,
    })
  })
})

describe('S45 lines of a list', () => {
  const fields = { ...none, name: 0, postcode: 1, email: 2 }

  it('are unusable without a name and postcode, or an email address', () => {
    const read = readResidents(
      lines(['', 'NR25 6AA', ''], ['Ann', 'nowhere', 'ann@'], ['Bob', '', 'bob@example.org']),
      fields,
    )
    expect(read.unusable).toEqual([2, 3])
    expect(read.residents).toEqual([{ line: 4, nameText: null, emailText: 'bob@example.org' }])
  })

  it('are doubles by name and postcode, or by mailbox', () => {
    const read = readResidents(
      lines(
        ['Ann Smith', 'NR25 6AA', 'ann@example.org'],
        ['SMITH, Ann', 'nr256aa', ''],
        ['A. Smith', 'NR25 6AA', 'A.n.n+club@example.org'],
        ['Ann Smith', 'NR25 6AB', ''],
      ),
      fields,
    )
    expect(read.doubles).toEqual([3, 4])
    expect(read.residents.map(({ line }) => line)).toEqual([2, 5])
  })
})
