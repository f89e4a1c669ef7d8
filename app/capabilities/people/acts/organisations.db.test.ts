import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findMembership, findOrganisation } from '../reads/find-organisation.ts'
import { listMembers, listOpenInvitations } from '../reads/list-members.ts'
import { acting, doneBy, lastEntry, runIn } from '../testing/acting.ts'
import { lettersTo, pathIn } from '../testing/mail.ts'
import { anAccount } from '../testing/signed-in.ts'
import type { OrganisationId } from '../vocabulary.ts'
import { changeOrganisation } from './change-organisation.ts'
import { acceptInvitation, inviteMember, revokeInvitation } from './invitations.ts'
import { changeMember, leaveOrganisation } from './members.ts'
import { registerOrganisation } from './register-organisation.ts'

let house: TestHouse
let community: Community
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
})
afterAll(() => house.close())

const account = (email?: string) => anAccount({ house, community }, email ? { email } : {})
let next = 1_100_000

async function organisation(keeper: PersonId): Promise<OrganisationId> {
  const numbers = [{ register: 'charity-england-wales', number: String(next++) }] as const
  return (await doneBy(run(registerOrganisation, { name: 'Village Hall', about: '', numbers }, acting(keeper)))).id
}

/** Invites an address and gives the key in the letter. */
async function keyFor(id: OrganisationId, keeper: PersonId, email: string): Promise<string> {
  expect(await doneBy(run(inviteMember, { organisation: id, email }, acting(keeper)))).toBe('invited')
  return pathIn((await lettersTo(house, email)).at(-1)!, '/invitations/')
    .split('/')
    .at(-1)!
}

const isMember = async (id: OrganisationId, person: PersonId) =>
  (await findMembership(house.database.read, community.id, { organisation: id, person })) !== null

describe('registering an organisation', () => {
  const hall = { name: 'Hall', about: '', numbers: [] }

  it('is refused to visitors, and as a council to all but officers', async () => {
    expect(await run(registerOrganisation, hall, visitor)).toMatchObject({ refusal: { kind: 'not-signed-in' } })
    const { id } = await account()
    const council = { ...hall, numbers: [{ register: 'council', number: 'E04006305' }] } as const
    expect(await run(registerOrganisation, council, acting(id))).toMatchObject({
      refusal: { kind: 'council-by-officer' },
    })
    expect(await run(registerOrganisation, council, acting(id, ['officer']))).toMatchObject({ ok: true })
  })

  it('takes a number once, even when two register it at once, and leaves nothing of the other', async () => {
    const numbers = [{ register: 'company', number: '09506232' }] as const
    const people = await Promise.all([account(), account()])
    const both = await Promise.all(
      people.map(({ id }) => run(registerOrganisation, { name: 'Twice', about: '', numbers }, acting(id))),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'number-taken', number: '09506232' } })
    const named = await house.database.pool.query(`SELECT 1 FROM people.organisation WHERE name = 'Twice'`)
    expect(named.rowCount).toBe(1)
  })

  it('makes its maker the keeper and stands in the record', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    expect(JSON.parse(await lastEntry(house, community))).toMatchObject({
      kind: 'organisation-registered',
      subject: id,
      facts: { organisation: 'Village Hall' },
    })
    expect(await listMembers(house.database.read, community.id, id)).toMatchObject([{ id: keeper, isKeeper: true }])
  })

  it('is changed by its keepers only', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    const change = { id, name: 'New Hall', about: 'Now with a stage.', numbers: [] }
    const stranger = acting((await account()).id)
    expect(await run(changeOrganisation, change, stranger)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await run(changeOrganisation, change, acting(keeper))).toMatchObject({ ok: true })
    expect(await findOrganisation(house.database.read, community.id, id)).toMatchObject({
      name: 'New Hall',
      numbers: [],
    })
  })
})

describe('S9 invitations', () => {
  it('are sent and revoked by keepers and administrators only', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    const stranger = await account()
    const asked = { organisation: id, email: 'guest@test.invalid' }
    expect(await doneBy(run(inviteMember, asked, acting(stranger.id)))).toBe('not-yours-to-do')
    const unproved = acting(stranger.id, ['administrator'], false)
    expect(await doneBy(run(inviteMember, asked, unproved))).toBe('not-yours-to-do')
    expect(await doneBy(run(inviteMember, asked, acting(stranger.id, ['administrator'])))).toBe('invited')
  })

  it('are worth nothing expired, revoked, replaced, made up, signed out, or in somebody else’s hands', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    const ended = async (key: string, person: PersonId) =>
      expect(await run(acceptInvitation, { key }, acting(person))).toMatchObject({
        refusal: { kind: 'invitation-ended' },
      })
    const ann = await account('ann-s9@test.invalid')
    const first = await keyFor(id, keeper, ann.email)
    const second = await keyFor(id, keeper, ann.email)
    await ended(first, ann.id)
    await ended('made-up-key-of-22-sign', ann.id)
    await ended(second, (await account()).id)
    expect(await run(acceptInvitation, { key: second }, visitor)).toMatchObject({ refusal: { kind: 'not-signed-in' } })
    await house.database.pool.query('UPDATE people.person SET email_confirmed_at = NULL WHERE person_id = $1', [ann.id])
    await ended(second, ann.id)
    await house.database.pool.query('UPDATE people.person SET email_confirmed_at = now() WHERE person_id = $1', [
      ann.id,
    ])
    const [open] = await listOpenInvitations(house.database.read, community.id, { organisation: id, now: new Date() })
    await run(revokeInvitation, { organisation: id, invitation: open!.id }, acting(keeper))
    await ended(second, ann.id)
    const third = await keyFor(id, keeper, ann.email)
    await house.database.pool.query(
      `UPDATE people.invitation SET expires_at = now() - interval '1 second' WHERE used_at IS NULL`,
    )
    await ended(third, ann.id)
    expect(await isMember(id, ann.id)).toBe(false)
  })

  it('are accepted once of twenty times at once, in another community never', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    const ann = await account('ann-twenty@test.invalid')
    const key = await keyFor(id, keeper, ann.email)
    const elsewhere = await testCommunity(house, 'elsewhere')
    const twin = await anAccount({ house, community: elsewhere }, { email: ann.email })
    const there = runIn(house, elsewhere)
    expect(await there(acceptInvitation, { key }, acting(twin.id))).toMatchObject({ ok: false })
    const all = await Promise.all(Array.from({ length: 20 }, () => run(acceptInvitation, { key }, acting(ann.id))))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await isMember(id, ann.id)).toBe(true)
  })

  it('have keys that the database does not hold, and at most fifty go out in a day', async () => {
    const { id: keeper } = await account()
    const id = await organisation(keeper)
    const key = await keyFor(id, keeper, 'key@test.invalid')
    const rows = await house.database.pool.query('SELECT row_to_json(i)::text AS row FROM people.invitation i')
    expect(rows.rows.map(({ row }) => row).join('\n')).not.toContain(key)
    for (let n = 1; n < 50; n++)
      await run(inviteMember, { organisation: id, email: `many-${n}@test.invalid` }, acting(keeper))
    const one = { organisation: id, email: 'one-more@test.invalid' }
    expect(await doneBy(run(inviteMember, one, acting(keeper)))).toBe('too-many-letters')
    expect(await lettersTo(house, one.email)).toEqual([])
  })
})

describe('members', () => {
  async function two() {
    const [keeper, member] = [await account(), await account()]
    const id = await organisation(keeper.id)
    await run(acceptInvitation, { key: await keyFor(id, keeper.id, member.email) }, acting(member.id))
    return { id, keeper: keeper.id, member: member.id }
  }

  it('are changed by keepers only, and the last keeper stays while others do', async () => {
    const { id, keeper, member } = await two()
    const change = (by: PersonId, who: PersonId, what: 'make-keeper' | 'make-member' | 'remove') =>
      run(changeMember, { organisation: id, member: who, change: what }, acting(by))
    expect(await change(member, keeper, 'remove')).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await change(keeper, keeper, 'make-member')).toMatchObject({ refusal: { kind: 'last-keeper' } })
    expect(await run(leaveOrganisation, { organisation: id }, acting(keeper))).toMatchObject({
      refusal: { kind: 'last-keeper' },
    })
    expect(await change(keeper, member, 'make-keeper')).toMatchObject({ ok: true })
    const both = await Promise.all([keeper, member].map((each) => change(each, each, 'make-member')))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('leave; the last one takes the organisation off the site', async () => {
    const { id, keeper, member } = await two()
    const leave = (who: PersonId) => run(leaveOrganisation, { organisation: id }, acting(who))
    expect(await leave((await account()).id)).toMatchObject({ refusal: { kind: 'not-a-member' } })
    expect(await leave(member)).toMatchObject({ value: { isClosed: false } })
    expect(await leave(keeper)).toMatchObject({ value: { isClosed: true } })
    expect(await findOrganisation(house.database.read, community.id, id)).toBeNull()
    expect(JSON.parse(await lastEntry(house, community)).kind).toBe('organisation-closed')
  })
})
