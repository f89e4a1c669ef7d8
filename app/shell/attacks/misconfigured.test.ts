import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { readSettings } from '#platform/settings.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const wrong: readonly (readonly [name: string, value: string])[] = [
  ['FOLKMOOT_SECRET', 'short'],
  ['FOLKMOOT_ORIGIN', 'example.org'],
  ['FOLKMOOT_ORIGIN', 'https://example.org/path'],
  ['FOLKMOOT_ORIGIN', 'javascript:alert(1)'],
  ['FOLKMOOT_PORT', '-1'],
  ['FOLKMOOT_PORT', 'eighty'],
  ['FOLKMOOT_TRUST_PROXY', 'true'],
  ['FOLKMOOT_DEMONSTRATION', '1'],
  ['FOLKMOOT_DEVELOPMENT', 'on'],
  ['FOLKMOOT_LOG', 'loud'],
  ['FOLKMOOT_CONNECTIONS', '0'],
  ['FOLKMOOT_MAIL_URL', 'http://mail.example.org'],
  ['DATABASE_URL', 'mysql://x@y/z'],
  ['FOLKMOOT_SECRETT', 'a misspelt setting that would be left out without a word'],
]

describe('S19 open when misconfigured', () => {
  it.each(wrong)('refuses to start with %s=%s, and repeats no secret', (name, value) => {
    const start = () => readSettings({ [name]: value })
    expect(start).toThrow(name)
    if (name.startsWith('FOLKMOOT_SECRET')) expect(start).not.toThrow(value)
  })

  it('is closed where nothing is set: no demonstration, no development, no trust in a proxy, this machine only', () => {
    for (const environment of [
      {},
      Object.fromEntries(wrong.filter(([name]) => name !== 'FOLKMOOT_SECRETT').map(([name]) => [name, ''])),
    ]) {
      expect(readSettings(environment)).toMatchObject({
        isDemonstration: false,
        isDevelopment: false,
        trustProxy: false,
        host: '127.0.0.1',
      })
    }
  })

  it('takes random bytes in headers and cookies for nobody: never in, never 500', async () => {
    const ann = await signedIn(site, { roles: ['administrator'] })
    const closed = routesOf(site.site.capabilities).filter(
      (route) => route.access !== 'anyone' && route.method === 'GET',
    )
    const real = ann.token
    const forged = [
      ...Array.from({ length: 6 }, () => randomBytes(16).toString('base64url')),
      `${real}x`,
      real.slice(0, -1),
      real.toUpperCase(),
      `${real}%00`,
      `"${real} "`,
      Buffer.from(randomBytes(60).map((byte) => 33 + (byte % 26))).toString(),
    ]
    const wrongAnswers: string[] = []
    for (const route of closed) {
      for (const value of forged) {
        const headers = { authorization: `Bearer ${value}`, 'proxy-authorization': value, 'x-session': real }
        const answer = await site.get(exampleAddress(route), {
          cookie: `session=${value}; __Host-session=${real}`,
          headers,
        })
        const isOut = answer.statusCode === 404 || /^\/(sign-in|set-up)/.test(answer.headers.location ?? '')
        if (!isOut) wrongAnswers.push(`${route.path} ${value}: ${answer.statusCode}`)
      }
    }
    expect(wrongAnswers).toEqual([])
  })
})
