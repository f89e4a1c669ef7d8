import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '#platform/acts/actor.ts'
import { decideAccess } from '#platform/web/access.ts'
import type { Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { fingerprint } from '../testing/fingerprint.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let routes: readonly Route[]

beforeAll(async () => {
  site = await testSite()
  routes = routesOf(site.site.capabilities)
})
afterAll(() => site.close())

const asked = (route: Route, headers: Record<string, string>, payload: string | undefined = undefined) =>
  site.server.inject({
    method: route.method,
    url: exampleAddress(route),
    headers,
    ...(payload === undefined ? {} : { payload }),
  })

/** Every address that takes a POST from anywhere; a new one is a decision. */
const freePosts = [
  '/unfollow/:follow',
  '/unfollow/all/:person/:key',
  '/unfollow/mine/:person/:key',
  '/conversations/no-letters/:person/:key',
  '/proposals/no-letters/:person/:key',
  '/replies/no-letters/:person/:key',
]

const host = () => new URL(site.community.origin).host
const form = 'application/x-www-form-urlencoded'

describe('S3 missing permission on a function', () => {
  it('has a decision for every route, and no address twice', () => {
    const names = routes.map((route) => `${route.method} ${route.path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(routes.filter((route) => !route.access || !route.summary)).toEqual([])
  })

  it('lets a visitor do only what is for anyone, on every route', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      const decision = decideAccess(route.access, { actor: visitor, isSetUp: true, isDevelopment: false })
      const answer = await asked(
        route,
        {
          host: host(),
          origin: site.community.origin,
          accept: 'text/html',
          ...(route.method === 'POST' ? { 'content-type': form } : {}),
        },
        route.method === 'POST' ? '' : undefined,
      )
      const isTurnedAway =
        [401, 403, 404].includes(answer.statusCode) ||
        /^\/(sign-in|second-factor)\?next=/.test(answer.headers.location ?? '')
      if (decision !== 'allowed' && !isTurnedAway) wrong.push(`${route.method} ${route.path}: ${answer.statusCode}`)
      if (answer.statusCode >= 500) wrong.push(`${route.method} ${route.path}: ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('S14 cross-site requests', () => {
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
    { origin: 'same', 'sec-fetch-site': 'cross-site' },
    { origin: 'same', 'sec-fetch-site': 'same-site' },
  ]
  it('refuses every write that does not come from our own page, and changes nothing', async () => {
    const before = await fingerprint(site.house)
    const wrong: string[] = []
    const posts = routes.filter((each) => each.method === 'POST')
    // What a mail program does by itself: the address alone gives the right to it.
    const free = posts.filter((each) => each.mayComeFromAnywhere).map((each) => each.path)
    expect(free.toSorted()).toEqual(freePosts.toSorted())
    for (const route of posts.filter((each) => !each.mayComeFromAnywhere)) {
      for (const headers of foreign) {
        const { origin, ...rest } = headers
        const own = origin === 'same' ? site.community.origin : origin
        const answer = await asked(
          route,
          { host: host(), 'content-type': form, ...rest, ...(own ? { origin: own } : {}) },
          'a=b',
        )
        if (answer.statusCode !== 403) wrong.push(`${route.path} ${JSON.stringify(headers)}: ${answer.statusCode}`)
      }
    }
    expect(wrong).toEqual([])
    expect(await fingerprint(site.house)).toBe(before)
  })

  it('changes nothing by any GET', async () => {
    const before = await fingerprint(site.house)
    for (const route of routes.filter((each) => each.method === 'GET')) {
      for (const accept of ['text/html', 'application/json']) await asked(route, { host: host(), accept })
    }
    expect(await fingerprint(site.house)).toBe(before)
  })
})

describe('S10 poisoned links', () => {
  it('answers an unknown Host with 421 on every route, and believes no forwarded one', async () => {
    for (const route of routes) {
      const unknown = await asked(route, { host: 'evil.example', origin: 'http://evil.example' })
      expect(unknown.statusCode, route.path).toBe(421)
    }
    const forwarded = await site.get('/', {
      headers: { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    })
    expect(forwarded.body).not.toContain('evil.example')
  })
})

describe('S16 guard skipped by an odd path', () => {
  const odd = (path: string) => [
    `/${path}`,
    `${path}/`,
    `${path}.`,
    `${path};x=1`,
    path.toUpperCase(),
    path.replaceAll('/', '%2F'),
    `${path}/.`,
    `/x/..${path}`,
    `${path}%c0%af`,
    `${path}%00`,
  ]
  it('takes the same decision as for the plain path, or finds nothing', async () => {
    const wrong: string[] = []
    for (const route of routes.filter(
      (each) => each.method === 'GET' && each.access !== 'anyone' && !each.path.includes(':'),
    )) {
      for (const url of odd(route.path)) {
        const answer = await site.server.inject({ method: 'GET', url, headers: { host: host(), accept: 'text/html' } })
        const isTurnedAway = answer.statusCode >= 400 || /\/(sign-in|second-factor)/.test(answer.headers.location ?? '')
        if (!isTurnedAway || answer.statusCode >= 500) wrong.push(`${url}: ${answer.statusCode}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('S17 mass assignment', () => {
  it('refuses fields that the form does not have, on every route', async () => {
    const wrong: string[] = []
    for (const route of routes.filter((each) => each.method === 'POST' && each.access === 'anyone')) {
      const answer = await asked(
        route,
        { host: host(), origin: site.community.origin, 'content-type': form },
        'community_id=x&person_id=y&role=administrator&is_admin=1',
      )
      if (![400, 404].includes(answer.statusCode)) wrong.push(`${route.path}: ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('S34 shared caches', () => {
  it('never sends a cookie with an answer that others may keep, and keeps personal pages out of caches', async () => {
    for (const route of routes.filter((each) => each.method === 'GET')) {
      const answer = await asked(route, { host: host(), accept: 'text/html' })
      const control = String(answer.headers['cache-control'] ?? '')
      if (answer.headers['set-cookie']) expect(control, route.path).toContain('no-store')
      const withCookie = await asked(route, {
        host: host(),
        accept: 'text/html',
        cookie: 'session=abcdefghijklmnopqrstuv',
      })
      if (String(withCookie.headers['content-type']).includes('html'))
        expect(withCookie.headers['cache-control'], route.path).toBe('no-store')
    }
  })
})

describe('S21, S30 headers', () => {
  it('allows no inline script, no framing and no foreign origin on any page', async () => {
    for (const route of routes.filter((each) => each.method === 'GET')) {
      const answer = await asked(route, { host: host(), accept: 'text/html' })
      const policy = String(answer.headers['content-security-policy'])
      expect(policy, route.path).toContain("default-src 'none'")
      expect(policy, route.path).not.toContain('unsafe')
      expect(answer.headers['x-content-type-options'], route.path).toBe('nosniff')
      if (!String(answer.headers['content-type']).includes('html')) continue
      expect(policy, route.path).toContain("frame-ancestors 'none'")
      expect(answer.body, route.path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i)
    }
  })
})
