import { afterAll, beforeAll, expect, it } from 'vitest'
import { savePlaces } from '#capabilities/places/index.ts'
import {
  loadTinyPlaces,
  tinyCounty,
  tinyDistrict,
  tinyParish,
  tinyWard,
} from '#capabilities/places/testing/tiny-places.ts'
import { perform } from '#platform/acts/act.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { giveRole } from '../../acts/give-role.ts'
import { listRoles } from '../../reads/list-roles.ts'
import { acting } from '../../testing/acting.ts'
import { lettersTo } from '../../testing/mail.ts'
import { type SignedInPerson, signedIn } from '../../testing/signed-in.ts'

let site: TestSite
let administrator: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  administrator = await signedIn(site, { roles: ['administrator'], displayName: 'The administrator' })
})
afterAll(() => site.close())

/** A county with its district, ward and parishes, and two places of one name. */
const loadPlaces = () =>
  inTransaction(site.house.database, async (write) => {
    await loadTinyPlaces(write, site.community.id)
    const twin = { name: 'Twin', within: [tinyDistrict, tinyCounty] }
    await savePlaces(write, site.community.id, [
      { code: 'E04000993', tier: 'parish', ...twin },
      { code: 'E05000993', tier: 'ward', ...twin },
    ])
  })

const asked = {
  'from-day': '',
  'from-month': '',
  'from-year': '',
  'until-day': '',
  'until-month': '',
  'until-year': '',
}

it('is shown to administrators only, after their second code', async () => {
  const officer = await signedIn(site, { roles: ['officer'] })
  const early = await signedIn(site, { roles: ['administrator'], hasSecondFactor: false })
  expect((await site.get('/people/roles', officer)).statusCode).toBe(403)
  expect((await site.get('/people/roles', early)).headers.location).toBe('/second-factor?next=%2Fpeople%2Froles')
})

it('names what is wrong beside what was typed', async () => {
  const fields = {
    ...asked,
    email: 'new@test.invalid',
    name: 'New',
    place: 'Holt',
    'until-day': '31',
    'until-month': '4',
    'until-year': '2030',
  }
  const answer = await site.post('/people/roles', fields, administrator)
  expect(answer.statusCode).toBe(422)
  for (const text of ['Choose a role.', 'value="Holt"', 'value="new@test.invalid"', 'value="31"'])
    expect(answer.body).toContain(text)
})

it('says when a day is not a real one', async () => {
  const fields = {
    ...asked,
    email: 'new@test.invalid',
    name: 'New',
    role: 'officer',
    place: '',
    'until-day': '31',
    'until-month': '4',
    'until-year': '2030',
  }
  expect((await site.post('/people/roles', fields, administrator)).body).toContain('Enter a real date')
})

it('explains why the last administrator stays', async () => {
  const held = await listRoles(site.house.database.read, site.community.id)
  const end = (id: string) => site.post(`/people/roles/${id}/end`, {}, administrator)
  for (const role of held) if (role.person !== administrator.person) await end(role.id)
  const own = held.find((role) => role.person === administrator.person)!
  expect((await end(own.id)).body).toContain('Make somebody else one first')
})

it('gives a role and lists it with its dates', async () => {
  const fields = {
    ...asked,
    email: 'clerk@test.invalid',
    name: 'Clerk',
    role: 'officer',
    place: '',
    'from-day': '1',
    'from-month': '5',
    'from-year': '2031',
  }
  const given = await site.post('/people/roles', fields, administrator)
  expect(given.headers.location).toBe('/people/roles?done=given')
  const page = await site.get('/people/roles?done=given', administrator)
  expect(page.body).toContain('Officer for the whole community, from 1 May 2031')
  expect(page.body).toContain('Not begun yet')
})

it('says when a place is not known, not one, or not for an administrator', async () => {
  await loadPlaces()
  const fields = { ...asked, email: 'part@test.invalid', name: 'Part', role: 'officer' }
  const said = async (change: object) =>
    (await site.post('/people/roles', { ...fields, ...change }, administrator)).body
  expect(await said({ place: 'Nowhere' })).toContain('We know no place with this name')
  expect(await said({ place: 'twin' })).toContain('More than one place has this name')
  expect(await said({ place: tinyWard, role: 'administrator' })).toContain('Leave the place empty')
})

it('gives a role for a place by the name that people use, and says so wherever the role is shown', async () => {
  await loadPlaces()
  const ann = await signedIn(site, { displayName: 'Ann' })
  const fields = { ...asked, email: ann.email, name: '', role: 'officer', place: 'tiny magna' }
  expect((await site.post('/people/roles', fields, administrator)).headers.location).toBe('/people/roles?done=given')
  expect((await site.get('/people/roles', administrator)).body).toContain('Officer for Tiny Magna, from')
  const [letter] = (await lettersTo(site.house, ann.email)).slice(-1)
  expect(letter!.text).toContain('You are now Officer for Tiny Magna.')
  const local = await signedIn(site, { localRoles: [{ role: 'officer', place: tinyParish }] })
  expect((await site.get('/running', local)).body).toContain('You are: officer for Tiny Magna.')
  expect((await site.get('/account', local)).body).toContain('Officer for Tiny Magna')
})

it('takes the community’s own place, and one around it, for all of it', async () => {
  await loadPlaces()
  const code = tinyWard
  await site.house.database.pool.query('UPDATE platform.community SET place_code = $1 WHERE community_id = $2', [
    code,
    site.community.id,
  ])
  const inside = { ...site.community, placeCode: code }
  for (const [role, placeCode] of [
    ['facilitator', code],
    ['officer', tinyDistrict],
  ] as const) {
    const wanted = { email: `${role}@whole.invalid`, name: 'Whole', role, placeCode, fromOn: null, untilOn: null }
    const by = { community: inside, actor: acting(administrator.person, ['administrator']) }
    expect(await perform(site.house, by, giveRole, wanted)).toMatchObject({ ok: true })
    const held = (await listRoles(site.house.database.read, site.community.id)).find(
      ({ email }) => email === wanted.email,
    )
    expect(held).toMatchObject({ role, placeCode: null })
  }
})

it('leads to what somebody may do, and to nothing else', async () => {
  const hrefs = async (cookie: string) =>
    [...(await site.get('/running', { cookie })).body.matchAll(/task-list__link" href="([^"]+)"/g)].map(
      (match) => match[1],
    )
  expect(await hrefs((await signedIn(site)).cookie)).toEqual([])
  expect(await hrefs((await signedIn(site, { roles: ['facilitator'] })).cookie)).toEqual([
    '/conversations/new',
    '/conversations',
    '/matters',
  ])
  const local = await signedIn(site, { localRoles: [{ role: 'officer', place: 'E07000991' }] })
  expect(await hrefs(local.cookie)).toEqual(['/conversations/new', '/conversations', '/matters'])
  const officer = await hrefs((await signedIn(site, { roles: ['officer'] })).cookie)
  expect(officer).toContain('/residence/appeals')
  expect(officer).not.toContain('/people/roles')
  expect(await hrefs(administrator.cookie)).toContain('/people/roles')
})
