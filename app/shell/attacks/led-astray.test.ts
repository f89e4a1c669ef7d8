import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { codeIn, lettersTo, pathIn } from '#capabilities/people/testing/mail.ts'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const astray = [
  '//evil.example',
  '///evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%0d%0aLocation:%20https://evil.example',
  '/\r\nLocation: https://evil.example',
  '@evil.example',
  '/\t/evil.example',
  '/./\u2024/evil.example',
  'https:evil.example',
]

const leads = (location: string | undefined) =>
  location !== undefined && new URL(location, site.community.origin).origin !== site.community.origin

describe('S29 open redirect', () => {
  it('leads only to our own pages, whatever “next” and Referer say, on every route that takes them', async () => {
    const { cookie } = await signedIn(site)
    const routes = routesOf(site.site.capabilities).filter(
      (route) => 'shape' in route.address && 'next' in (route.address.shape as object),
    )
    expect(routes.length).toBeGreaterThan(5)
    for (const route of routes) {
      for (const next of astray) {
        const url = `${exampleAddress(route)}?next=${encodeURIComponent(next)}`
        const headers = { referer: 'https://evil.example/' }
        for (const as of ['', cookie]) {
          const answer =
            route.method === 'GET'
              ? await site.get(url, { cookie: as, headers })
              : await site.post(url, {}, { cookie: as, headers })
          expect(leads(answer.headers.location), `${url} ${answer.headers.location}`).toBe(false)
          expect(answer.body, url).not.toMatch(/(href|action|src)="[^"]*(javascript:|\/\/evil)/i)
        }
      }
    }
  })

  it('leads somebody who signs in home where “next” is not ours', async () => {
    for (const [k, next] of astray.entries()) {
      const email = `astray-${k}@test.invalid`
      await site.post(`/sign-in?next=${encodeURIComponent(next)}`, { email })
      const [letter] = await lettersTo(site.house, email)
      const answer = await site.post(pathIn(letter!, '/sign-in/link/'), {})
      expect(leads(answer.headers.location), next).toBe(false)
    }
  })
})

describe('S33 strangers’ script', () => {
  it('loads nothing from anywhere but here, on any page', async () => {
    await buildConversation(site.house, site.community, { slug: 'absent-thing' })
    const { cookie } = await signedIn(site, { roles: ['administrator'] })
    for (const route of routesOf(site.site.capabilities).filter((each) => each.method === 'GET')) {
      const { body, headers } = await site.get(exampleAddress(route), { cookie })
      if (!String(headers['content-type']).includes('html')) continue
      const loaded = [
        ...body.matchAll(
          /<(?:script|img|iframe|source|video|audio|embed|object|input|use|link)\b[^>]*?\s(?:src|href|data|srcset)="([^"]+)"/g,
        ),
      ]
      for (const [, from] of loaded) expect(leads(from), `${route.path} loads ${from}`).toBe(false)
      const forms = [...body.matchAll(/<form\b[^>]*?\saction="([^"]*)"/g)]
      for (const [, to] of forms) expect(leads(to), `${route.path} sends to ${to}`).toBe(false)
    }
  })
})

describe('S35 mail', () => {
  it('keeps a sign-in link usable after a scanner has opened it ten times', async () => {
    await site.post('/sign-in', { email: 'scanned@test.invalid' })
    const [letter] = await lettersTo(site.house, 'scanned@test.invalid')
    const path = pathIn(letter!, '/sign-in/link/')
    for (let k = 0; k < 10; k++) expect((await site.get(path)).cookies).toEqual([])
    expect((await site.post(path, {})).cookies.map(({ name }) => name)).toContain('session')
    expect(codeIn(letter!)).toMatch(/^\d{6}$/)
  })

  it('sends no mail to an address with a line break, a second address or a header in it', async () => {
    for (const email of [
      'a@test.invalid\r\nBcc: b@test.invalid',
      'a@test.invalid, b@test.invalid',
      'a@test.invalid\nSubject: x',
      '<a@test.invalid>',
    ]) {
      const before = (await lettersTo(site.house)).length
      expect((await site.post('/sign-in', { email })).statusCode, email).toBe(422)
      expect((await lettersTo(site.house)).length, email).toBe(before)
    }
  })
})
