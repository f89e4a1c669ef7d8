import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { listRoles } from '../../reads/list-roles.ts'
import { type SignedInPerson, signedIn } from '../../testing/signed-in.ts'

let site: TestSite
let administrator: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  administrator = await signedIn(site, { roles: ['administrator'], displayName: 'The administrator' })
})
afterAll(() => site.close())

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
  for (const text of ['Choose a role.', 'nine-character code', 'value="new@test.invalid"', 'value="31"'])
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
  expect(page.body).toContain('Officer, whole community, from 1 May 2031')
  expect(page.body).toContain('Not begun yet')
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
  const officer = await hrefs((await signedIn(site, { roles: ['officer'] })).cookie)
  expect(officer).toContain('/residence/appeals')
  expect(officer).not.toContain('/people/roles')
  expect(await hrefs(administrator.cookie)).toContain('/people/roles')
})
