import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, hasRole, hasRoleFor, hasRoleSomewhere, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import type { RefusalOf } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findActor } from '../reads/find-actor.ts'
import { listRoles } from '../reads/list-roles.ts'
import { acting, lastEntry } from '../testing/acting.ts'
import { lettersTo } from '../testing/mail.ts'
import { anAccount, type LocalRole, signedIn } from '../testing/signed-in.ts'
import type { RoleId } from '../vocabulary.ts'
import { endRole } from './end-role.ts'
import { type GiveRole, giveRole } from './give-role.ts'
import { resetSignIn } from './reset-sign-in.ts'

let house: TestHouse
let community: Community
let administrator: PersonId

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  administrator = (await anAccount({ house, community }, { roles: ['administrator'] })).id
})
afterAll(() => house.close())

const as =
  (actor: () => Actor) =>
  <Input, Done, Refusal extends RefusalOf<string>>(act: Act<Input, Done, Refusal>, input: Input) =>
    perform(house, { community, actor: actor() }, act, input)

const run = as(() => acting(administrator, ['administrator']))

const wanted = (change: Partial<GiveRole> = {}): GiveRole => ({
  email: `given-${Math.random()}@test.invalid`,
  name: 'Somebody new',
  role: 'facilitator',
  placeCode: null,
  fromOn: null,
  untilOn: null,
  ...change,
})

describe('giving a role', () => {
  it.each([
    ['an officer', () => acting(administrator, ['officer'])],
    ['an administrator without a second factor', () => acting(administrator, ['administrator'], false)],
    ['a visitor', () => visitor],
  ] as const)('is refused to %s', async (_, actor) => {
    const result = await as(actor)(giveRole, wanted())
    expect(result).toEqual({ ok: false, refusal: { kind: 'not-yours-to-do' } })
  })

  it.each([
    [{ placeCode: 'E05999999', role: 'councillor' }, 'unknown-place'],
    [{ name: null }, 'name-missing'],
    [{ fromOn: '2026-01-01', untilOn: '2026-01-01' }, 'ends-before-it-begins'],
    [{ fromOn: '2020-01-01', untilOn: '2020-02-01' }, 'over-already'],
  ] as const)('is refused for %j: %s', async (change, kind) => {
    expect(await run(giveRole, wanted(change))).toEqual({ ok: false, refusal: { kind } })
  })

  it('is refused for the shared accounts of a demonstration', async () => {
    const { id, email } = await anAccount({ house, community })
    await house.database.pool.query('UPDATE people.person SET is_demonstration = true WHERE person_id = $1', [id])
    expect(await run(giveRole, wanted({ email }))).toMatchObject({ refusal: { kind: 'shared-account' } })
  })

  it('happens once when eight give the same role at once', async () => {
    const { email } = await anAccount({ house, community })
    const results = await Promise.all(Array.from({ length: 8 }, () => run(giveRole, wanted({ email }))))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('counts from the next request, ends the sessions, mails, and stands in the record without a name', async () => {
    const ann = await signedIn({ house, community }, { displayName: 'Ann Unnamed' })
    expect(await run(giveRole, wanted({ email: ann.email }))).toMatchObject({ ok: true })
    expect((await findActor(house, community, ann.token, null)).person).toBeNull()
    expect((await lettersTo(house, ann.email)).at(-1)?.subject).toContain('new role')
    const entry = await lastEntry(house, community)
    expect(JSON.parse(entry)).toMatchObject({ kind: 'role-given', facts: { role: 'facilitator', place: null } })
    expect(entry).not.toMatch(/Ann|@/)
    expect(entry).not.toContain(ann.person)
  })

  it('makes an account for a new address, which nobody is signed in to', async () => {
    const given = wanted({ role: 'councillor', fromOn: '2030-05-01' })
    await run(giveRole, given)
    const held = (await listRoles(house.database.read, community.id)).find((role) => role.email === given.email)
    expect(held).toMatchObject({ role: 'councillor', fromOn: '2030-05-01', displayName: 'Somebody new' })
  })
})

describe('a role for a part of the community', () => {
  const today = () => new Date().toISOString().slice(0, 10)
  const actorWith = async (...localRoles: readonly LocalRole[]) => {
    const { token } = await signedIn({ house, community }, { localRoles })
    return findActor(house, community, token, null)
  }

  it('counts for that part alone, each place of its own', async () => {
    const actor = await actorWith(
      { role: 'officer', place: 'E07000146' },
      { role: 'officer', place: 'E04006168' },
      { role: 'facilitator', place: 'E07000143' },
    )
    expect(actor.roles).toEqual(new Set())
    expect(hasRole(actor, 'officer')).toBe(false)
    expect(hasRoleSomewhere(actor, 'officer')).toBe(true)
    expect(hasRoleFor(actor, 'officer', ['E05000099', 'E07000146', 'E10000020'])).toBe(true)
    expect(hasRoleFor(actor, 'officer', ['E04006168', 'E07000143', 'E10000020'])).toBe(true)
    expect(hasRoleFor(actor, 'officer', ['E05000098', 'E07000143', 'E10000020'])).toBe(false)
    expect(hasRoleFor(actor, 'facilitator', ['E05000098', 'E07000143', 'E10000020'])).toBe(true)
    expect(hasRoleFor(actor, 'officer', ['E10000020'])).toBe(false)
    expect(hasRoleFor(actor, 'officer', [])).toBe(false)
  })

  it('counts from its first day up to its last, not including it', async () => {
    const role = { role: 'officer', place: 'E07000146' } as const
    const over = await actorWith({ ...role, untilOn: today() })
    const ahead = await actorWith({ ...role, fromOn: '2090-01-01' })
    const lasting = await actorWith({ ...role, fromOn: today(), untilOn: '2090-01-01' })
    expect([over, ahead, lasting].map((actor) => hasRoleFor(actor, 'officer', ['E07000146']))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('is of the whole community where it is for the community’s own place, and for councillors of a ward', async () => {
    const placed = { ...community, placeCode: 'E10000020' }
    const { token } = await signedIn({ house, community }, { localRoles: [{ role: 'officer', place: 'E10000020' }] })
    expect(hasRole(await findActor(house, placed, token, null), 'officer')).toBe(true)
    const councillor = await actorWith({ role: 'councillor', place: 'E05000932' })
    expect(hasRole(councillor, 'councillor')).toBe(true)
  })
})

describe('S11 ending a role', () => {
  it('ends it at once, with every session that was open under it', async () => {
    const officer = await signedIn({ house, community }, { roles: ['officer'] })
    expect((await findActor(house, community, officer.token, null)).roles).toContain('officer')
    const { id } = (await listRoles(house.database.read, community.id)).find((role) => role.person === officer.person)!
    expect(await run(endRole, { roleId: id })).toMatchObject({ ok: true })
    expect((await findActor(house, community, officer.token, null)).person).toBeNull()
    expect(await run(endRole, { roleId: id })).toMatchObject({ refusal: { kind: 'role-ended' } })
  })

  it('is refused to all but administrators', async () => {
    const someone = as(() => acting(administrator, ['officer']))
    expect(await someone(endRole, { roleId: house.newId<'role'>() as RoleId })).toMatchObject({
      refusal: { kind: 'not-yours-to-do' },
    })
  })

  it('never takes the last administrator, even when two are ended at once or the other never signed in', async () => {
    const other = await testCommunity(house, 'lastham')
    const here = { house, community: other }
    const [one, two] = [
      await anAccount(here, { roles: ['administrator'] }),
      await anAccount(here, { roles: ['administrator'] }),
    ]
    const roles = await listRoles(house.database.read, other.id)
    const by = { community: other, actor: acting(one.id, ['administrator']) }
    const both = await Promise.all(roles.map(({ id }) => perform(house, by, endRole, { roleId: id })))
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    const left = (await listRoles(house.database.read, other.id))[0]!
    await perform(house, by, giveRole, wanted({ role: 'administrator' }))
    expect(await perform(house, by, endRole, { roleId: left.id })).toMatchObject({
      refusal: { kind: 'last-administrator' },
    })
    expect([one.id, two.id]).toContain(left.person)
  })
})

describe('resetting how somebody signs in', () => {
  it('is refused for oneself, and for people without a role', async () => {
    const { id } = await anAccount({ house, community })
    expect(await run(resetSignIn, { person: administrator })).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
    expect(await run(resetSignIn, { person: id })).toMatchObject({ refusal: { kind: 'role-ended' } })
  })

  it('leaves only the mail address as a way in, and tells its owner', async () => {
    const officer = await signedIn({ house, community }, { roles: ['officer'] })
    await house.database.pool.query(`INSERT INTO people.password VALUES ($1, $2, 'x', now())`, [
      community.id,
      officer.person,
    ])
    await run(resetSignIn, { person: officer.person })
    const left = await house.database.pool.query(
      `SELECT person_id FROM people.password WHERE person_id = $1 UNION SELECT person_id FROM people.session WHERE person_id = $1`,
      [officer.person],
    )
    expect(left.rows).toEqual([])
    expect((await lettersTo(house, officer.email)).at(-1)?.text).toContain('reset how you sign in')
  })
})
