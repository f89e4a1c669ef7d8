import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { lettersTo, pathIn } from '../../testing/mail.ts'
import { type SignedInPerson, signedIn } from '../../testing/signed-in.ts'

let site: TestSite
let keeper: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  keeper = await signedIn(site, { displayName: 'The Keeper' })
})
afterAll(() => site.close())

async function add(name: string, more: Readonly<Record<string, string>> = {}) {
  const added = await site.post('/organisations/new', { name, ...more }, keeper)
  expect(added.statusCode).toBe(303)
  return String(added.headers.location).replace('?done=registered', '')
}

it('names a number that has not the form of its register, and keeps what was typed', async () => {
  const answer = await site.post('/organisations/new', { name: 'Club', mutual: 'no number', about: 'We bowl.' }, keeper)
  expect(answer.statusCode).toBe(422)
  for (const text of ['has not the form of a number', 'no number', 'We bowl.', '<details class="govuk-details" open'])
    expect(answer.body).toContain(text)
})

it('refuses a council to all but officers, a name of nothing, and a number that is taken', async () => {
  const council = await site.post('/organisations/new', { name: 'Council', council: 'E07000147' }, keeper)
  expect(council.body).toContain('Only an officer can add a council')
  expect((await site.post('/organisations/new', { name: ' ' }, keeper)).body).toContain('at least two letters')
  await add('First', { company: '1234567' })
  const second = await site.post('/organisations/new', { name: 'Second', company: '01234567' }, keeper)
  expect(second.body).toContain('Another organisation on this site has this number')
})

it('says on its public page what was checked, and shows its members to nobody else', async () => {
  const path = await add('Friends of the Hall', { 'charity-england-wales': '1173575' })
  const open = await site.get(path)
  expect(open.body).toContain('Look a number up in its register before you rely on it')
  expect(open.body).not.toContain('The Keeper')
  expect((await site.get(path, { json: true })).body).not.toContain('The Keeper')
  expect((await site.get(path, keeper)).body).toContain('The Keeper')
  expect((await site.get('/organisations')).body).toContain('Friends of the Hall')
  expect((await site.get(path, await signedIn(site))).body).not.toContain('The Keeper')
})

it('is changed by its keepers; to others there is no such page', async () => {
  const path = await add('Old name')
  const stranger = await signedIn(site)
  expect((await site.get(`${path}/change`, stranger)).statusCode).toBe(404)
  expect((await site.post(`${path}/change`, { name: 'Mine now' }, stranger)).statusCode).toBe(404)
  expect((await site.get(`${path}/change`, keeper)).body).toContain('value="Old name"')
  expect((await site.post(`${path}/change`, { name: 'New name' }, keeper)).headers.location).toBe(
    `${path}?done=changed`,
  )
})

it('S9 an invitation tells a visitor and a stranger nothing, and lets its addressee join once', async () => {
  const path = await add('Secret Garden')
  const ann = await signedIn(site, { email: 'ann-invited@test.invalid' })
  expect((await site.post(`${path}/invite`, { email: 'ann' }, keeper)).body).toContain('name@example.org')
  expect((await site.post(`${path}/invite`, { email: ann.email }, await signedIn(site))).body).toContain(
    'Only its keepers',
  )
  await site.post(`${path}/invite`, { email: ann.email }, keeper)
  const link = pathIn((await lettersTo(site.house, ann.email)).at(-1)!, '/invitations/')
  for (const answer of [await site.get(link), await site.get(link, await signedIn(site))])
    expect(answer.body).not.toContain('Secret Garden')
  expect((await site.get(link)).body).toContain(`/sign-in?next=${encodeURIComponent(link)}`)
  for (let times = 0; times < 10; times++) expect((await site.get(link, ann)).body).toContain('Join Secret Garden')
  expect((await site.post(link, {}, ann)).headers.location).toBe(`${path}?done=joined`)
  expect((await site.post(link, {}, ann)).statusCode).toBe(410)
})

it('keeps its last keeper while others stay, and says so', async () => {
  const path = await add('Two of us')
  const ann = await signedIn(site)
  await site.post(`${path}/invite`, { email: ann.email }, keeper)
  await site.post(pathIn((await lettersTo(site.house, ann.email)).at(-1)!, '/invitations/'), {}, ann)
  expect((await site.post(`${path}/leave`, {}, keeper)).body).toContain('There must be a keeper')
  expect((await site.post(`${path}/leave`, {}, ann)).headers.location).toBe('/organisations?done=left')
  expect((await site.post(`${path}/leave`, {}, keeper)).headers.location).toBe('/organisations?done=closed')
  expect((await site.get(path)).statusCode).toBe(404)
})
