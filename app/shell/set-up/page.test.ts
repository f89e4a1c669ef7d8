import { afterAll, beforeAll, expect, it } from 'vitest'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ community: null, settings: { origin: 'http://localhost:3000' } })
})
afterAll(() => site.close())

const at = { headers: { host: 'localhost:3000', origin: 'http://localhost:3000' } }
const form = (change: Readonly<Record<string, string>> = {}) => ({
  code: site.site.setUpCode,
  name: 'Holt & Kelling',
  strapline: '',
  displayName: 'The first',
  email: 'first@example.org',
  ...change,
})

it('leads everyone to it, at the site’s own address, with no navigation that leads nowhere yet', async () => {
  expect((await site.get('/sign-in', at)).headers.location).toBe('/set-up')
  const elsewhere = await site.get('/set-up', { headers: { host: '127.0.0.1:3000' } })
  expect(elsewhere.headers.location).toBe('http://localhost:3000/set-up')
  expect((await site.get('/set-up', at)).body).not.toContain('href="/conversations"')
})

it('says when nobody could sign in afterwards, because no mail server is set', async () => {
  expect((await site.get('/set-up', at)).body).toContain('FOLKMOOT_MAIL_URL')
})

it('names everything that is wrong at once and keeps what was typed', async () => {
  const empty = await site.post(
    '/set-up',
    form({ code: '', name: 'H', displayName: ' ', email: 'full\uff20width.org' }),
    at,
  )
  expect(empty.statusCode).toBe(422)
  for (const text of [
    'Enter the one-time code',
    'at least two letters',
    'Enter your name',
    'like name@example.org',
    'value="H"',
  ])
    expect(empty.body).toContain(text)
})

it('refuses a wrong code, and asks for it again', async () => {
  const wrong = await site.post('/set-up', form({ code: 'guess' }), at)
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('not the newest code')
  expect(wrong.body).not.toContain('value="guess"')
  expect(wrong.body).toContain('Holt &amp; Kelling')
})

it('makes one community when the form is sent five times at once', async () => {
  const sent = await Promise.all(Array.from({ length: 5 }, () => site.post('/set-up', form(), at)))
  expect(sent.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
  const made = sent.find(({ statusCode }) => statusCode === 303)!
  expect(made.headers.location).toBe('http://localhost:3000/sign-in?done=founded&next=%2Frunning')
  const rows = await site.house.database.pool.query('SELECT slug FROM platform.community')
  expect(rows.rows).toEqual([{ slug: 'holt-kelling' }])
})

it('is gone afterwards, and the right code with it', async () => {
  expect((await site.get('/set-up', at)).statusCode).toBe(404)
  expect((await site.post('/set-up', form(), at)).statusCode).toBe(404)
  const next = await site.get('/sign-in?done=founded&next=%2Frunning', at)
  expect(next.body).toContain('Your community is made')
  await site.post('/sign-in', { email: 'first@example.org' }, at)
  expect(await lettersTo(site.house, 'first@example.org')).toHaveLength(1)
})
