import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newToken } from '#platform/secrets.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { hashPassword } from '../../store/password-hash.ts'
import { codeIn, lettersTo } from '../../testing/mail.ts'
import { type SignedInPerson, signedIn } from '../../testing/signed-in.ts'

const hashes = vi.hoisted(() => ({ made: 0 }))

// The real thing, counted: equal work is what makes equal time.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    verify: (...given: Parameters<typeof real.verify>) => {
      hashes.made++
      return real.verify(...given)
    },
  }
})

let site: TestSite
let known: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  known = await signedIn(site, { email: 'known@test.invalid' })
  await site.house.database.pool.query('INSERT INTO people.password VALUES ($1, $2, $3, now())', [
    site.community.id,
    known.person,
    await hashPassword('the right password of theirs'),
  ])
})
afterAll(() => site.close())

type Answer = Awaited<ReturnType<TestSite['get']>>

/** An answer without what differs by chance: cookies' values, dates, and the address itself. */
function faceOf(answer: Answer, email: string): string {
  const { date: _date, 'set-cookie': cookies, ...headers } = answer.headers
  const limits = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit') && name !== 'etag')
  const names = [cookies ?? []].flat().map((cookie) => String(cookie).replace(/=[^;]*/, '='))
  const face = JSON.stringify([answer.statusCode, limits, names, answer.body])
  return face.replaceAll(email, 'ADDRESS').replaceAll(encodeURIComponent(email), 'ADDRESS')
}

describe('S13 telling who has an account', () => {
  const unknown = 'other@test.invalid'

  it('answers, mails and works the same for a known and an unknown address that wants a letter', async () => {
    const faces = []
    for (const email of [known.email, unknown]) {
      faces.push(faceOf(await site.post('/sign-in', { email }), email))
      const [letter] = await lettersTo(site.house, email)
      faces.push(letter!.subject, letter!.text.replaceAll(/[\w-]{22}|\d{6}/g, 'KEY'))
    }
    expect(faces.slice(0, 3)).toEqual(faces.slice(3))
  })

  it('makes exactly one hash for a wrong password, whether or not there is such an account or such a password', async () => {
    const bare = await signedIn(site, { email: 'plain@test.invalid' })
    const faces = []
    for (const email of [known.email, unknown, bare.email]) {
      const before = hashes.made
      faces.push(faceOf(await site.post('/sign-in/password', { email, password: 'not their password' }), email))
      expect(hashes.made - before, email).toBe(1)
    }
    expect(new Set(faces).size).toBe(1)
  })

  it('asks any passkey, of nobody in particular', async () => {
    const options = (await site.post('/sign-in/passkey/options', {}, { json: true })).json()
    expect(options.allowCredentials ?? []).toEqual([])
  })

  it('leads on the same when one’s new address is somebody’s already', async () => {
    const ann = await signedIn(site)
    const faces = []
    for (const email of [known.email, 'free@test.invalid']) {
      faces.push(faceOf(await site.post('/account/email', { email }, ann), email))
      expect((await lettersTo(site.house, email)).at(-1)?.subject).toContain('Confirm your new address')
    }
    expect(faces[0]).toBe(faces[1])
  })
})

describe('S12 forged addresses', () => {
  it('do not help: however many addresses a client claims, one password too many is one too many', async () => {
    const email = 'forged@test.invalid'
    const statuses = []
    for (let guess = 0; guess < 12; guess++) {
      const headers = { 'x-forwarded-for': `203.0.113.${guess}`, forwarded: `for=203.0.113.${guess}` }
      statuses.push(await site.post('/sign-in/password', { email, password: 'x' }, { headers }))
    }
    expect(statuses.at(9)!.body).toContain('is not right')
    expect(statuses.at(10)!.body).toContain('too many tries')
  })
})

describe('S11 fixation and undead sessions', () => {
  const cookieOf = (answer: Answer) => `session=${answer.cookies.find(({ name }) => name === 'session')?.value}`

  const isIn = async (cookie: string) => (await site.get('/account', { cookie })).statusCode === 200

  async function signInWith(cookie: string, email: string): Promise<string> {
    const asked = await site.post('/sign-in', { email }, { cookie })
    const ceremony = asked.cookies.find(({ name }) => name === 'ceremony')!.value
    const code = codeIn((await lettersTo(site.house, email)).at(-1)!)
    return cookieOf(await site.post('/sign-in/code', { code }, { cookie: `${cookie}; ceremony=${ceremony}` }))
  }

  it('a token that a stranger planted before signing in stays worth nothing', async () => {
    const planted = `session=${newToken(site.house.chance)}`
    const own = await signInWith(planted, 'fixed@test.invalid')
    expect(own).not.toBe(planted)
    expect(await isIn(planted)).toBe(false)
    expect(await isIn(own)).toBe(true)
  })

  it('signing in as somebody else ends the session that the browser had', async () => {
    const stranger = await signedIn(site)
    await signInWith(stranger.cookie, 'second@test.invalid')
    expect(await isIn(stranger.cookie)).toBe(false)
  })

  it('a new password ends every other session and gives this one a new token', async () => {
    const ann = await signedIn(site)
    const elsewhere = newToken(site.house.chance)
    const { pool } = site.house.database
    await pool.query(
      `INSERT INTO people.session SELECT community_id, sha256($2), $3, person_id, method, browser, created_at, last_seen_at, expires_at
       FROM people.session WHERE person_id = $1`,
      [ann.person, Buffer.from(elsewhere), site.house.newId()],
    )
    expect(await isIn(`session=${elsewhere}`)).toBe(true)
    const set = await site.post('/account/password', { password: 'four plain unrelated words' }, ann)
    expect(set.statusCode).toBe(303)
    for (const old of [ann.cookie, `session=${elsewhere}`]) expect(await isIn(old)).toBe(false)
    expect(await isIn(cookieOf(set))).toBe(true)
  })

  it.each([
    ['signing out', (ann: SignedInPerson) => site.post('/sign-out', {}, ann)],
    ['signing out everywhere', (ann: SignedInPerson) => site.post('/account/sessions/end-all', {}, ann)],
    ['erasing the account', (ann: SignedInPerson) => site.post('/account/erase', { word: 'erase' }, ann)],
    ['its end', (ann: SignedInPerson) => end(ann, `expires_at = now()`)],
    ['two weeks without use', (ann: SignedInPerson) => end(ann, `last_seen_at = now() - interval '15 days'`)],
  ])('nothing of a session is left after %s', async (_, what) => {
    const ann = await signedIn(site)
    expect(await isIn(ann.cookie)).toBe(true)
    await what(ann)
    expect(await isIn(ann.cookie)).toBe(false)
    const asData = await site.post('/account/details', {}, { ...ann, json: true })
    expect(asData.statusCode).toBe(401)
  })

  const end = (ann: SignedInPerson, how: string) =>
    site.house.database.pool.query(`UPDATE people.session SET ${how} WHERE person_id = $1`, [ann.person])
})

describe('S29 open redirects', () => {
  const evil = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/%0d%0aLocation:x',
    'javascript:alert(1)',
    '/x@evil.example/..//evil.example',
  ]

  it.each(evil)('signing in leads to our own paths only: %s', async (next) => {
    const ann = await signedIn(site)
    const query = `?next=${encodeURIComponent(next)}`
    const answers = [
      await site.get(`/sign-in${query}`, ann),
      await site.post(`/welcome${query}`, { name: 'Ann' }, ann),
      await site.post(`/sign-in/again${query}`, {}, ann),
    ]
    for (const answer of answers) {
      const target = new URL(String(answer.headers.location ?? '/'), site.community.origin)
      expect(target.origin, answer.body).toBe(site.community.origin)
      expect(target.searchParams.get('next') ?? '/').toMatch(/^\/(?!\/)/)
    }
    const page = await site.get(`/sign-in${query}`)
    expect(page.body).not.toMatch(/(href|action)="[^"]*evil/)
  })
})
