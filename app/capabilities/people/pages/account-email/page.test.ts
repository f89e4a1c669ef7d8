import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { lettersTo, pathIn } from '../../testing/mail.ts'
import { signedIn } from '../../testing/signed-in.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const emailOf = async (person: string) =>
  (await site.house.database.pool.query('SELECT email FROM people.person WHERE person_id = $1', [person])).rows[0].email

const linkTo = async (email: string) => pathIn((await lettersTo(site.house, email)).at(-1)!, '/account/email/')

describe('S8 taking over by a change of address', () => {
  it.each([
    'ann\uff20evil.example',
    '\uff41nn@evil.example',
    'ann@evil.example.',
    'ann@ev\u0456l.example',
    'ann@@evil.example',
    'ann@evil',
  ])('no look-alike is taken for an address: %j', async (email) => {
    const ann = await signedIn(site)
    expect((await site.post('/account/email', { email }, ann)).statusCode).toBe(422)
  })

  it('of two changes asked for at once, the older link has ended, and each confirms exactly its own address', async () => {
    const ann = await signedIn(site)
    await site.post('/account/email', { email: 'one@test.invalid' }, ann)
    await site.post('/account/email', { email: 'two@test.invalid' }, ann)
    expect((await site.post(await linkTo('one@test.invalid'), {}, ann)).statusCode).toBe(410)
    expect(await emailOf(ann.person)).toBe(ann.email)
    await site.post(await linkTo('two@test.invalid'), {}, ann)
    expect(await emailOf(ann.person)).toBe('two@test.invalid')
  })

  it('asked for ten times at once, at most one link is left that works', async () => {
    const ann = await signedIn(site)
    const emails = Array.from({ length: 6 }, (_, k) => `at-once-${k}@test.invalid`)
    await Promise.all(emails.map((email) => site.post('/account/email', { email }, ann)))
    const links = await Promise.all(emails.map(linkTo))
    let cookie = ann.cookie
    let confirmed = 0
    for (const link of links) {
      const answer = await site.post(link, {}, { cookie })
      if (answer.statusCode !== 303) continue
      confirmed++
      cookie = `session=${answer.cookies.find(({ name }) => name === 'session')!.value}`
    }
    expect(confirmed).toBe(1)
  })

  it('a stranger’s link does nothing in the hands of whoever owns the address', async () => {
    const [attacker, victim] = [await signedIn(site), await signedIn(site, { email: 'victim@test.invalid' })]
    await site.post('/account/email', { email: 'victim-too@test.invalid' }, attacker)
    const link = await linkTo('victim-too@test.invalid')
    expect((await site.get(link, victim)).statusCode).toBe(410)
    expect((await site.post(link, {}, victim)).statusCode).toBe(410)
    expect(await emailOf(victim.person)).toBe(victim.email)
    expect(await emailOf(attacker.person)).toBe(attacker.email)
  })

  it('nobody gets an address that somebody has', async () => {
    const [ann, bob] = [await signedIn(site), await signedIn(site)]
    await site.post('/account/email', { email: bob.email }, ann)
    expect((await site.post(await linkTo(bob.email), {}, ann)).statusCode).toBe(409)
    expect(await emailOf(ann.person)).toBe(ann.email)
  })

  it('tells the old address, before and after, and ends the session that asked', async () => {
    const ann = await signedIn(site)
    await site.post('/account/email', { email: 'newer@test.invalid' }, ann)
    const confirmed = await site.post(await linkTo('newer@test.invalid'), {}, ann)
    const subjects = (await lettersTo(site.house, ann.email)).map(({ subject }) => subject)
    expect(subjects.some((subject) => subject.includes('was asked for'))).toBe(true)
    expect(subjects.some((subject) => subject.includes('was changed'))).toBe(true)
    expect((await site.get('/account', ann)).headers.location).toContain('/sign-in')
    expect(confirmed.cookies.find(({ name }) => name === 'session')!.value).not.toBe(ann.token)
  })
})
