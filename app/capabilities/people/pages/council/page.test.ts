import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { findActor } from '../../reads/find-actor.ts'
import { anAccount, type SignedInPerson, signedIn } from '../../testing/signed-in.ts'
import { type StandInProvider, standInProvider, type Twist } from '../../testing/stand-in-provider.ts'

let site: TestSite
let council: StandInProvider
let administrator: SignedInPerson
let path: string

beforeAll(async () => {
  site = await testSite({ settings: { isDevelopment: true } })
  council = await standInProvider()
  administrator = await signedIn(site, { roles: ['administrator'] })
  path = await add()
})
afterAll(async () => {
  await council.close()
  await site.close()
})
afterEach(() => {
  council.twist = 'none'
})

const wanted = (change: Readonly<Record<string, string>> = {}) => ({
  name: 'Holt Town Council',
  issuer: council.issuer,
  client: council.clientId,
  secret: council.clientSecret,
  domains: 'holt.example',
  role: 'none',
  ...change,
})

/** Adds the council and gives the path of its button on the sign-in page. */
async function add(change: Readonly<Record<string, string>> = {}): Promise<string> {
  const added = await site.post('/people/providers', wanted(change), administrator)
  expect(added.headers.location).toBe('/people/providers?done=added')
  return /\/sign-in\/council\/[\w-]+/.exec((await site.get('/sign-in')).body)![0]
}

const remove = async () => {
  const page = await site.get('/people/providers', administrator)
  return site.post(/\/people\/providers\/[\w-]+\/remove/.exec(page.body)![0], {}, administrator)
}

type Answer = Awaited<ReturnType<TestSite['get']>>

const cookieOf = (answer: Answer, name: string) =>
  `${name}=${answer.cookies.find((cookie) => cookie.name === name)?.value}`

/** Goes to the council and back, up to the page with the button. */
async function goAndComeBack(next = '') {
  const left = await site.post(`${path}${next}`, {})
  const address = /href="(http:\/\/127[^"]+authorize[^"]*)"/.exec(left.body)![1]!.replaceAll('&amp;', '&')
  const back = await council.approve(address)
  return {
    cookie: cookieOf(left, 'ceremony'),
    back,
    fields: Object.fromEntries(back.searchParams) as Record<string, string>,
  }
}

async function signInAs(person: Record<string, unknown>) {
  council.person = { email_verified: true, ...person }
  const { cookie, fields } = await goAndComeBack('?next=/about')
  return site.post('/sign-in/council/back', fields, { cookie })
}

const tokenOf = (answer: Answer) => answer.cookies.find(({ name }) => name === 'session')?.value ?? null

describe('S19 open when misconfigured', () => {
  it.each(['broken-json', 'redirect', 'other-issuer', 'script-address'] as const)(
    'a council whose server is wrong (%s) is not added, and lets nobody in',
    async (twist: Twist) => {
      council.twist = twist
      const answer = await site.post('/people/providers', wanted({ client: 'another' }), administrator)
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('no OpenID Connect server at this address')
      expect(answer.body).not.toContain(council.clientSecret)
      const left = await site.post(path, {})
      expect(left.statusCode).toBe(422)
      expect(left.body).toContain('We could not reach Holt Town Council')
    },
  )

  it.each(['other-key', 'no-signature', 'other-nonce', 'other-audience', 'expired', 'no-id-token'] as const)(
    'what is wrongly signed or not meant for us (%s) lets nobody in',
    async (twist: Twist) => {
      const { cookie, fields } = await goAndComeBack()
      council.twist = twist
      const answer = await site.post('/sign-in/council/back', fields, { cookie })
      expect(answer.statusCode).toBe(422)
      expect(tokenOf(answer)).toBeNull()
    },
  )

  it('a secret sealed by another installation lets nobody in', async () => {
    const { pool } = site.house.database
    const kept = (await pool.query('SELECT provider_id, sealed_client_secret FROM people.provider')).rows[0]
    await pool.query(`UPDATE people.provider SET sealed_client_secret = '\\x00'`)
    expect((await site.post(path, {})).statusCode).toBe(404)
    await pool.query('UPDATE people.provider SET sealed_client_secret = $1 WHERE provider_id = $2', [
      kept.sealed_client_secret,
      kept.provider_id,
    ])
  })

  it('random fields, another browser, another state and a second use let nobody in', async () => {
    const refused = async (fields: Record<string, string>, cookie?: string) => {
      const answer = await site.post('/sign-in/council/back', fields, cookie ? { cookie } : {})
      expect(answer.statusCode).toBe(422)
      expect(tokenOf(answer)).toBeNull()
    }
    await refused({ code: 'x', state: 'y' })
    const first = await goAndComeBack()
    const second = await goAndComeBack()
    await refused(first.fields)
    await refused(first.fields, second.cookie)
    await refused({ ...first.fields, state: second.fields.state! }, first.cookie)
    const third = await goAndComeBack()
    await refused({ ...third.fields, iss: 'https://evil.example' }, third.cookie)
    const asked = council.tokensAsked
    await refused(third.fields, third.cookie)
    expect(council.tokensAsked).toBe(asked)
  })
})

describe('S14 coming back', () => {
  it('changes nothing when the address is opened ten times, and shows a failure for a made-up one', async () => {
    const { cookie, back } = await goAndComeBack()
    const asked = council.tokensAsked
    for (let times = 0; times < 10; times++)
      expect((await site.get(back.pathname + back.search, { cookie })).body).toContain('Finish signing in')
    expect(council.tokensAsked).toBe(asked)
    expect((await site.get('/sign-in/council/back?code=x&state=y', { cookie })).statusCode).toBe(422)
    expect((await site.get('/sign-in/council/back?error=access_denied')).statusCode).toBe(422)
  })
})

describe('S8 linking', () => {
  it('takes no address that the council has not checked, and none of another domain', async () => {
    for (const person of [
      { sub: 'a', email: 'ann@holt.example', email_verified: false },
      { sub: 'a', email: 'ann@evil.example' },
      { sub: 'a' },
    ]) {
      const answer = await signInAs(person)
      expect(answer.statusCode).toBe(422)
      expect(tokenOf(answer)).toBeNull()
    }
  })

  it('asks before it ties an account that proved the address, tells its owner, and knows it next time', async () => {
    const ann = await anAccount(site, { email: 'ann@holt.example', displayName: 'Ann' })
    const asked = await signInAs({ sub: 'ann-1', email: 'ann@holt.example' })
    expect(tokenOf(asked)).toBeNull()
    expect(asked.body).toContain('Is this your account?')
    const linked = await site.post('/sign-in/council/link', {}, { cookie: cookieOf(asked, 'ceremony') })
    expect(linked.headers.location).toBe('/about')
    expect((await findActor(site.house, site.community, tokenOf(linked)!, null)).person).toBe(ann.id)
    expect((await site.post('/sign-in/council/link', {}, { cookie: cookieOf(asked, 'ceremony') })).statusCode).toBe(422)
    const again = await signInAs({ sub: 'ann-1', email: 'ann@holt.example' })
    expect((await findActor(site.house, site.community, tokenOf(again)!, null)).person).toBe(ann.id)
  })

  it('lets no second account of the council into the same person', async () => {
    const asked = await signInAs({ sub: 'ann-2', email: 'ann@holt.example' })
    const linked = await site.post('/sign-in/council/link', {}, { cookie: cookieOf(asked, 'ceremony') })
    expect(tokenOf(linked)).toBeNull()
  })

  it('wipes what a stranger had set on an account that nobody proved', async () => {
    const { id } = await anAccount(site, { email: 'new@holt.example' })
    const { pool } = site.house.database
    await pool.query('UPDATE people.person SET email_confirmed_at = NULL WHERE person_id = $1', [id])
    await pool.query(`INSERT INTO people.password VALUES ($1, $2, 'x', now())`, [site.community.id, id])
    const answer = await signInAs({ sub: 'new-1', email: 'new@holt.example' })
    expect((await findActor(site.house, site.community, tokenOf(answer)!, null)).person).toBe(id)
    expect((await pool.query('SELECT 1 FROM people.password WHERE person_id = $1', [id])).rowCount).toBe(0)
  })
})

describe('roles that come of it', () => {
  const rolesOf = async (answer: Answer) => (await findActor(site.house, site.community, tokenOf(answer)!, null)).roles

  it('are none by default', async () => {
    expect((await rolesOf(await signInAs({ sub: 'plain', email: 'plain@holt.example' }))).size).toBe(0)
  })

  it('last ninety days, count only with a second code, and stay ended once an administrator ended them', async () => {
    expect((await remove()).headers.location).toBe('/people/providers?done=removed')
    path = await add({ role: 'officer' })
    const person = { sub: 'clerk', email: 'clerk@holt.example' }
    const first = await signInAs(person)
    expect(await rolesOf(first)).toEqual(new Set(['officer']))
    const cookie = cookieOf(first, 'session')
    expect((await site.get('/residence/appeals', { cookie })).headers.location).toContain('/second-factor')
    const held = await site.house.database.pool.query(
      `SELECT role_id, until_on - (now() AT TIME ZONE 'Europe/London')::date AS days FROM people.role WHERE role = 'officer'`,
    )
    expect(held.rows).toMatchObject([{ days: 90 }])
    await signInAs(person)
    await site.post(`/people/roles/${held.rows[0].role_id}/end`, {}, administrator)
    expect((await rolesOf(await signInAs(person))).size).toBe(0)
  })
})

describe('removing a council', () => {
  it('is for administrators, ends the sessions begun through it, and takes its button away', async () => {
    const officer = await signedIn(site, { roles: ['officer'] })
    expect((await site.get('/people/providers', officer)).statusCode).toBe(403)
    const token = tokenOf(await signInAs({ sub: 'late', email: 'late@holt.example' }))!
    await remove()
    expect((await findActor(site.house, site.community, token, null)).person).toBeNull()
    expect((await site.get('/sign-in')).body).not.toContain('Holt Town Council')
    expect((await site.post(path, {})).statusCode).toBe(404)
  })
})

it('S28 an issuer on a private network is never asked outside development', async () => {
  const strict = await testSite({ settings: { isDevelopment: false } })
  const by = await signedIn(strict, { roles: ['administrator'] })
  const answer = await strict.post('/people/providers', wanted(), by)
  expect(answer.statusCode).toBe(422)
  await strict.close()
})
