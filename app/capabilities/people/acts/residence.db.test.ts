import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { readAddresses } from '../rules/read-addresses.ts'
import { acting, doneBy, lastEntry, runIn } from '../testing/acting.ts'
import { lettersTo } from '../testing/mail.ts'
import { anAccount } from '../testing/signed-in.ts'
import { decideAppeal, makeAppeal } from './appeals.ts'
import { endOwnResidence } from './end-own-residence.ts'
import { makeLetters } from './make-letters.ts'
import { useResidenceCode } from './prove-residence.ts'
import { recordResidence } from './record-residence.ts'

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

async function letters(text = '1 High Street, Holt, NR25 6AA', each = 1) {
  const read = readAddresses(Buffer.from(text))
  if (!read.ok) throw new Error(read.problem.kind)
  return doneBy(run(makeLetters, { addresses: read.addresses, each }, asOfficer()))
}

const provenBy = async (id: PersonId) =>
  (await house.database.pool.query('SELECT resident_by FROM people.person WHERE person_id = $1', [id])).rows[0]
    .resident_by

describe('letters with codes', () => {
  it('are not made by others than officers who have shown their second code', async () => {
    for (const actor of [visitor, acting(officer), acting(officer, ['officer'], false)])
      expect(await run(makeLetters, { addresses: [], each: 1 }, actor)).toMatchObject({
        refusal: { kind: 'not-yours-to-do' },
      })
  })

  it('leave neither code nor address in the database', async () => {
    const { letters: made } = await letters('7 Canary Lane, Holt, NR25 6AA')
    const dump = await house.database.pool.query('SELECT row_to_json(l)::text AS row FROM people.residence_letter l')
    const text = dump.rows.map(({ row }) => row).join('\n')
    expect(text).not.toContain(made[0]!.code)
    expect(text).not.toMatch(/canary/i)
    expect(await lastEntry(house, community)).not.toMatch(/canary/i)
  })

  it('name the lines of addresses that had one already', async () => {
    await letters('8 High Street, Holt, NR25 6AA')
    expect((await letters('9 High Street, Holt, NR25 6AA\n8 HIGH STREET, Holt, NR256AA')).sentBefore).toEqual([2])
  })

  it('make one resident each', async () => {
    const { letters: made } = await letters('10 High Street, Holt, NR25 6AA', 2)
    expect(made).toHaveLength(2)
    for (const { code } of made) {
      const ann = await person()
      const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4, 8)}-${code.slice(8)}`
      expect(await doneBy(run(useResidenceCode, { code: typed }, acting(ann)))).toBe('resident')
      expect(await provenBy(ann)).toBe('letter')
      expect(await doneBy(run(useResidenceCode, { code }, acting(await person())))).toBe('code-used')
    }
  })

  it('cannot be used after sixty days, and not by a resident', async () => {
    const { letters: made } = await letters('11 High Street, Holt, NR25 6AA', 2)
    const ann = await person()
    await run(useResidenceCode, { code: made[0]!.code }, acting(ann))
    expect(await doneBy(run(useResidenceCode, { code: made[1]!.code }, acting(ann)))).toBe('resident-already')
    await house.database.pool.query(
      `UPDATE people.residence_letter SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`,
    )
    expect(await doneBy(run(useResidenceCode, { code: made[1]!.code }, acting(await person())))).toBe('code-ended')
  })
})

describe('S12 guessing residence codes', () => {
  it('looks at ten of a thousand guesses, fifty at once, and then not even at the right one', async () => {
    const { letters: made } = await letters('12 High Street, Holt, NR25 6AA')
    const guesser = acting(await person())
    const outcomes: Record<string, number> = {}
    for (let round = 0; round < 20; round++) {
      const some = await Promise.all(
        Array.from({ length: 50 }, () => doneBy(run(useResidenceCode, { code: 'AAAA-AAAA-AAAA' }, guesser))),
      )
      for (const outcome of some) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    expect(outcomes).toEqual({ 'wrong-code': 10, 'too-many-tries': 990 })
    expect(await doneBy(run(useResidenceCode, { code: made[0]!.code }, guesser))).toBe('too-many-tries')
  })

  it('lets one of twenty in who use the same right code at once', async () => {
    const { letters: made } = await letters('13 High Street, Holt, NR25 6AA')
    const people = await Promise.all(Array.from({ length: 20 }, () => person()))
    const outcomes = await Promise.all(
      people.map((id) => doneBy(run(useResidenceCode, { code: made[0]!.code }, acting(id)))),
    )
    expect(outcomes.filter((outcome) => outcome === 'resident')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'code-used')).toHaveLength(19)
  })
})

describe('an officer’s word', () => {
  const word = { isResident: true, reason: 'Known to the clerk for years.' }

  it('is refused about oneself, about strangers, and by others', async () => {
    const own = (await house.database.pool.query('SELECT email FROM people.person WHERE person_id = $1', [officer]))
      .rows[0]
    const refused = (email: string, actor = asOfficer()) => run(recordResidence, { ...word, email }, actor)
    expect(await refused(own.email)).toMatchObject({ refusal: { kind: 'own-residence' } })
    expect(await refused('nobody@test.invalid')).toMatchObject({ refusal: { kind: 'no-such-person' } })
    expect(await refused('nobody@test.invalid', acting(officer))).toMatchObject({
      refusal: { kind: 'not-yours-to-do' },
    })
  })

  it('makes and ends residence, is mailed with its reason, and stands in the record without it', async () => {
    const email = 'word@test.invalid'
    const ann = await person(email)
    expect(await run(recordResidence, { ...word, email }, asOfficer())).toMatchObject({ ok: true })
    expect(await provenBy(ann)).toBe('officer')
    expect(await run(recordResidence, { ...word, email }, asOfficer())).toMatchObject({
      refusal: { kind: 'resident-already' },
    })
    expect((await lettersTo(house, email)).at(-1)?.text).toContain(word.reason)
    expect(await lastEntry(house, community)).not.toContain('clerk')
    await run(recordResidence, { email, isResident: false, reason: 'Moved away in spring.' }, asOfficer())
    expect(await provenBy(ann)).toBeNull()
    expect(JSON.parse(await lastEntry(house, community)).kind).toBe('residence-ended-by-officer')
  })

  it('is not needed to end one’s own residence', async () => {
    const ann = await person()
    expect(await run(endOwnResidence, null, acting(ann))).toMatchObject({ refusal: { kind: 'not-a-resident' } })
    await house.database.pool.query(
      `UPDATE people.person SET resident_since = now(), resident_by = 'letter' WHERE person_id = $1`,
      [ann],
    )
    await run(endOwnResidence, null, acting(ann))
    expect(await provenBy(ann)).toBeNull()
  })
})

describe('an appeal', () => {
  const open = async (id: PersonId) => {
    await run(makeAppeal, { words: 'I live on a boat.' }, acting(id))
    const found = await house.database.pool.query('SELECT appeal_id FROM people.appeal WHERE person_id = $1', [id])
    return found.rows[0].appeal_id
  }

  it('waits once for each person, even when sent five times at once', async () => {
    const ann = await person()
    const sent = await Promise.all(Array.from({ length: 5 }, () => run(makeAppeal, { words: 'x' }, acting(ann))))
    expect(sent.filter((each) => each.ok)).toHaveLength(1)
    expect(sent.find((each) => !each.ok)).toMatchObject({ refusal: { kind: 'appeal-open' } })
  })

  it('is not decided by whoever made it, by others than officers, or twice', async () => {
    const decision = { isUpheld: true, reason: 'Seen the mooring.' }
    const own = await open(officer)
    expect(await run(decideAppeal, { appealId: own, ...decision }, asOfficer())).toMatchObject({
      refusal: { kind: 'own-residence' },
    })
    const ann = await person()
    const appealId = await open(ann)
    expect(await run(decideAppeal, { appealId, ...decision }, acting(ann))).toMatchObject({
      refusal: { kind: 'not-yours-to-do' },
    })
    const both = await Promise.all([1, 2].map(() => run(decideAppeal, { appealId, ...decision }, asOfficer())))
    expect(both.filter((each) => each.ok)).toHaveLength(1)
  })

  it('makes a resident when upheld, mails the reason either way, and is in the record without words', async () => {
    const [won, lost] = [await person('won@test.invalid'), await person('lost@test.invalid')]
    for (const [id, isUpheld] of [
      [won, true],
      [lost, false],
    ] as const)
      await run(decideAppeal, { appealId: await open(id), isUpheld, reason: 'Seen the mooring.' }, asOfficer())
    expect(await provenBy(won)).toBe('officer')
    expect(await provenBy(lost)).toBeNull()
    for (const email of ['won@test.invalid', 'lost@test.invalid'])
      expect((await lettersTo(house, email)).at(-1)?.text).toContain('Seen the mooring.')
    expect(JSON.parse(await lastEntry(house, community))).toMatchObject({
      kind: 'residence-appeal-decided',
      facts: { upheld: false },
    })
    expect(await lastEntry(house, community)).not.toContain('mooring')
  })

  it('reaches the officers by mail', async () => {
    const mail = await lettersTo(house)
    expect(
      mail.some(
        ({ subject, text }) => subject.includes('asks to be recognised') && text.includes('/residence/appeals/'),
      ),
    ).toBe(true)
  })
})
