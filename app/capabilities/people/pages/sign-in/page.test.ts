import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { codeIn, lettersTo, pathIn } from '../../testing/mail.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const cookieOf = (response: { cookies: readonly { name: string; value: string }[] }, name: string) =>
  `${name}=${response.cookies.find((cookie) => cookie.name === name)?.value}`

async function askFor(email: string, path = '/sign-in') {
  const asked = await site.post(path, { email })
  expect(asked.statusCode).toBe(303)
  const letter = (await lettersTo(site.house, email)).at(-1)!
  return { ceremony: cookieOf(asked, 'ceremony'), letter }
}

it('says what is wrong with an address and keeps what was typed', async () => {
  const answer = await site.post('/sign-in', { email: 'ann@' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('name@example.org')
  expect(answer.body).toContain('value="ann@"')
})

it('signs in by the code, asks a newcomer for a name, then leads on', async () => {
  const { ceremony, letter } = await askFor('new@example.org', '/sign-in?next=/about')
  const entered = await site.post('/sign-in/code', { code: codeIn(letter) }, { cookie: ceremony })
  expect(entered.headers.location).toBe('/welcome?next=%2Fabout')
  const named = await site.post('/welcome?next=/about', { name: 'Newcomer' }, { cookie: cookieOf(entered, 'session') })
  expect(named.headers.location).toBe('/about')
})

it('S14 opening the link ten times changes nothing; the button signs in, once', async () => {
  const { letter } = await askFor('link@example.org')
  const path = pathIn(letter, '/sign-in/link/')
  for (let k = 0; k < 10; k++) expect((await site.get(path)).body).toContain('link@example.org')
  const used = await site.post(path, {})
  expect(used.statusCode).toBe(303)
  expect(cookieOf(used, 'session')).toMatch(/^session=[\w-]{22}$/)
  expect((await site.post(path, {})).statusCode).toBe(410)
})

it('a code works only in the browser that asked for it', async () => {
  const { letter } = await askFor('other@example.org')
  const elsewhere = await askFor('somebody@example.org')
  const answer = await site.post('/sign-in/code', { code: codeIn(letter) }, { cookie: elsewhere.ceremony })
  expect(answer.statusCode).toBe(422)
})

it('S11 replay after signing out meets a visitor', async () => {
  const { ceremony, letter } = await askFor('leaver@example.org')
  const session = cookieOf(await site.post('/sign-in/code', { code: codeIn(letter) }, { cookie: ceremony }), 'session')
  expect((await site.get('/welcome', { cookie: session })).statusCode).toBe(200)
  await site.post('/sign-out', {}, { cookie: session })
  expect((await site.get('/welcome', { cookie: session })).headers.location).toContain('/sign-in')
})
