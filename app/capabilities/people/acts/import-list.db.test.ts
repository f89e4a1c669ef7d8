import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { readResidents } from '../rules/read-residents.ts'
import { keysOfResident } from '../store/residence-hashes.ts'
import { acting, doneBy, lastEntry, runIn } from '../testing/acting.ts'
import { lettersTo } from '../testing/mail.ts'
import { anAccount } from '../testing/signed-in.ts'
import { makeAppeal } from './appeals.ts'
import { importList } from './import-list.ts'
import { lookAtList } from './look-at-list.ts'
import { claimEntry } from './prove-residence.ts'

let house: TestHouse
let community: Community
let officer: PersonId
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
  officer = (await anAccount({ house, community }, { roles: ['officer'] })).id
  // The queue of mail is made at its first letter.
  await run(makeAppeal, { words: 'first' }, acting(await person()))
})
afterAll(() => house.close())

const asOfficer = () => acting(officer, ['officer'])
const person = async (email?: string) => (await anAccount({ house, community }, email ? { email } : {})).id

const provenBy = async (id: PersonId) =>
  (await house.database.pool.query('SELECT resident_by FROM people.person WHERE person_id = $1', [id])).rows[0]
    .resident_by

const fields = { name: 0, first: null, last: null, postcode: 1, email: 2 }

async function bring(rows: readonly (readonly string[])[], gone: 'stay' | 'end' = 'stay') {
  const read = readResidents(
    rows.map((cells, k) => ({ line: k + 2, cells })),
    fields,
  )
  const { uploadId } = await doneBy(run(lookAtList, { fileName: 'list.csv', bytes: Buffer.from('x') }, asOfficer()))
  const residents = read.residents.map((resident) => keysOfResident(house.secrets, resident))
  const counts = { doubles: read.doubles.length, unusable: read.unusable.length }
  return run(importList, { uploadId, source: 'A list for tests', residents, ...counts, gone }, asOfficer())
}

const claim = (name: string, postcode: string, id: PersonId) =>
  doneBy(run(claimEntry, { by: 'name', name, postcode }, acting(id)))

describe('S45 the list of residents', () => {
  it('is looked at and imported by officers only, each their own', async () => {
    const looked = await run(lookAtList, { fileName: 'x', bytes: Buffer.from('x') }, acting(officer))
    expect(looked).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    const { uploadId } = await doneBy(run(lookAtList, { fileName: 'x', bytes: Buffer.from('x') }, asOfficer()))
    const other = acting(await person(), ['officer'])
    const input = { uploadId, source: 's', residents: [], doubles: 0, unusable: 0, gone: 'stay' } as const
    expect(await run(importList, input, other)).toMatchObject({ refusal: { kind: 'list-gone' } })
    expect(await run(importList, input, acting(officer))).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  })

  it('keeps no name, postcode or address', async () => {
    await bring([['Canary Person', 'NR25 6AA', 'canary@example.org']])
    const dump = await house.database.pool.query(
      'SELECT row_to_json(e)::text AS row FROM people.register_entry e UNION ALL SELECT row_to_json(u)::text FROM people.register_upload u',
    )
    expect(dump.rows.map(({ row }) => row).join('\n')).not.toMatch(/canary|NR25/i)
  })

  it('does not know a wrong postcode, a stranger, or an address that is none of its own', async () => {
    await bring([['Ann Smith', 'NR25 6AA', 'ann.smith@example.org']])
    expect(await claim('Ann Smith', 'NR25 6AB', await person())).toBe('no-match')
    expect(await claim('', '', await person())).toBe('no-match')
    expect(await doneBy(run(claimEntry, { by: 'email' }, acting(await person())))).toBe('no-match')
  })

  it('makes one of twenty a resident who claim one line at once, and says no more than “no match” to the others', async () => {
    await bring([['Bob Jones', 'NR25 6AA', '']])
    const people = await Promise.all(Array.from({ length: 20 }, () => person()))
    const outcomes = await Promise.all(people.map((id) => claim('JONES, Bob', 'nr256aa', id)))
    expect(outcomes.filter((outcome) => outcome === 'resident')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'no-match')).toHaveLength(19)
  })

  it('has one line for a person, whether by name or by a mailbox with other dots and tags', async () => {
    await bring([['Cat Lee', 'NR25 6AA', 'cat.lee@example.org']])
    const mine = await person('c.atlee+moot@example.org')
    expect(await doneBy(run(claimEntry, { by: 'email' }, acting(mine)))).toBe('resident')
    expect(await claim('Cat Lee', 'NR25 6AA', await person())).toBe('no-match')
  })

  it('keeps a claimed line claimed when a new list has it, and when it comes back after being gone', async () => {
    await bring([['Dot Hall', 'NR25 6AA', '']])
    const dot = await person()
    expect(await claim('Dot Hall', 'NR25 6AA', dot)).toBe('resident')
    await bring([['Dot Hall', 'NR25 6AA', 'dot@example.org']])
    expect(await claim('Dot Hall', 'NR25 6AA', await person())).toBe('no-match')
    await bring([['Somebody Else', 'NR25 6AA', '']])
    await bring([['Dot Hall', 'NR25 6AA', '']])
    expect(await claim('Dot Hall', 'NR25 6AA', await person())).toBe('no-match')
    expect(await provenBy(dot)).toBe('register')
  })

  it('ends the residence of those who are no longer on it, where the officer says so, and tells them', async () => {
    await bring([
      ['Eve Moss', 'NR25 6AA', ''],
      ['Fay Nash', 'NR25 6AA', ''],
    ])
    const [eve, fay] = [await person('eve@test.invalid'), await person('fay@test.invalid')]
    await claim('Eve Moss', 'NR25 6AA', eve)
    await claim('Fay Nash', 'NR25 6AA', fay)
    await bring([['Fay Nash', 'NR25 6AA', '']], 'end')
    expect(await provenBy(eve)).toBeNull()
    expect(await provenBy(fay)).toBe('register')
    expect((await lettersTo(house, 'eve@test.invalid')).at(-1)?.text).toContain('not on the new one')
    expect(JSON.parse(await lastEntry(house, community))).toMatchObject({
      kind: 'resident-register-replaced',
      facts: { entries: 1 },
    })
  })
})
