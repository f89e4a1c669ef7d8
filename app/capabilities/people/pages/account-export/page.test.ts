import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '#platform/secrets.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { signedIn } from '../../testing/signed-in.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const fetched = (cookie?: string) => site.get('/account/export', cookie ? { cookie } : {})

describe('S5 links that are themselves the key', () => {
  it('there is none: without a session, signed out, or with an old one, nothing is handed out', async () => {
    const ann = await signedIn(site, { displayName: 'Canary Person' })
    const whole = await fetched(ann.cookie)
    expect(whole.body).toContain('Canary Person')
    expect(whole.headers['cache-control']).toBe('no-store')
    expect(whole.headers['content-disposition']).toContain('attachment')
    expect((await fetched()).headers.location).toContain('/sign-in')
    await site.house.database.pool.query(
      `UPDATE people.session SET created_at = now() - interval '31 minutes' WHERE person_id = $1`,
      [ann.person],
    )
    const old = await fetched(ann.cookie)
    expect(old.statusCode).toBe(403)
    expect(old.body).toContain('Sign in again first')
    await site.post('/sign-out', {}, ann)
    for (const answer of [old, await fetched(ann.cookie)]) expect(answer.body).not.toContain(ann.email)
  })

  it('each person gets their own', async () => {
    const [ann, bob] = [await signedIn(site), await signedIn(site)]
    expect((await fetched(ann.cookie)).json().person.email).toBe(ann.email)
    expect((await fetched(bob.cookie)).body).not.toContain(ann.email)
  })

  it('keys hold 128 bits of chance and do not repeat', () => {
    const keys = new Set(Array.from({ length: 200_000 }, () => newToken(site.house.chance)))
    expect(keys.size).toBe(200_000)
    for (const key of keys) if (!/^[\w-]{22}$/.test(key)) expect.fail(key)
  })
})
