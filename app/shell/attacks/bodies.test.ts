import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import type { PostRoute, Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let posts: readonly PostRoute[]
/** What reached an act, in the order it came. */
const reached: { readonly path: string; readonly form: unknown }[] = []

let administrator: SignedInPerson
const newAdministrator = () => signedIn(site, { roles: ['administrator'] })

beforeAll(async () => {
  site = await testSite({}, watched)
  administrator = await newAdministrator()
  posts = routesOf(site.site.capabilities).filter((route) => route.method === 'POST')
})
afterAll(() => site.close())

/** The same routes, with a note of each form that an act is given. */
function watched(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) =>
    route.method === 'GET'
      ? route
      : {
          ...route,
          act: (ask, form, uploads) => {
            reached.push({ path: route.path, form })
            return route.act(ask, form, uploads)
          },
        },
  )
}

const send = (route: Route, type: string, payload: string) =>
  site.server.inject({
    method: 'POST',
    url: exampleAddress(route),
    headers: { host: new URL(site.community.origin).host, origin: site.community.origin, 'content-type': type },
    payload,
  })

describe('S15 validation skipped by an odd content type', () => {
  const types = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain',
    'application/xml',
  )
  const tails = ['', ' ', '\t', ';', '; charset=utf-8', '; a', ' foo', ',text/plain', '; boundary=x']
  const odd = fc
    .tuple(types, fc.constantFrom(...tails), fc.constantFrom('', ' ', '\t'), fc.boolean())
    .map(([type, tail, lead, isUpper]) => lead + (isUpper ? type.toUpperCase() : type) + tail)
  const bodies = ['{"role":"administrator"}', '{', 'a=b', '[]', '["a"]', '"x"', '1', 'true', 'null', '', '{}']
  it('never reaches an act with what was not checked, and never fails with 500', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), odd, fc.constantFrom(...bodies), async (route, type, body) => {
        reached.length = 0
        const answer = await send(route, type, body)
        const about = `${route.path} ${type} ${body}`
        expect(answer.statusCode, about).toBeLessThan(500)
        // Only a form with nothing in it, sent as a form or as an object, is one that some routes take.
        if (body !== '' && body !== '{}') expect(reached, about).toEqual([])
        for (const { form } of reached) expect(route.form.safeParse(form).success, about).toBe(true)
        if (/text|xml/i.test(type.slice(0, 17))) expect(reached, about).toEqual([])
      }),
      { numRuns: 600, seed: 20261124 },
    )
  })
})

describe('S31 huge and deep input', () => {
  it('refuses a body over the limit with 413 and very deep JSON with 4xx', async () => {
    for (const route of posts.slice(0, 12)) {
      const huge = await send(route, 'application/x-www-form-urlencoded', `a=${'x'.repeat(1_048_577)}`)
      expect(huge.statusCode, route.path).toBe(413)
      const deep = await send(route, 'application/json', `${'['.repeat(60_000)}${']'.repeat(60_000)}`)
      expect(deep.statusCode, route.path).toBeGreaterThanOrEqual(400)
      expect(deep.statusCode, route.path).toBeLessThan(500)
    }
  })
})

describe('every route with hostile input, as a visitor and as an administrator', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\ud800',
      '<script>alert(1)</script>',
      "' OR 1=1 --",
      '../../etc/passwd',
      '-1',
      '1e309',
      'NaN',
      '9'.repeat(400),
      'x'.repeat(30_000),
      '=1+1',
      '\r\nBcc: x@example.org',
      '\u202e',
      'ＡＤＭＩＮ',
      '{"a":{"b":[1]}}',
      '0192f0c1-1111-7000-8000-000000000001',
      '2026-02-30',
    ),
  )
  const values = fc.array(nasty, { minLength: 30, maxLength: 30 })
  const traces = /at \S+ \(\S+:\d+:\d+\)|node_modules|postgres(ql)?:\/\/|SQLSTATE|syntax error at/

  const asked = async (route: Route, given: readonly string[], cookie: string, isJson: boolean) => {
    let k = 0
    const next = () => given[k++ % given.length]!.toWellFormed()
    const path = route.path.replaceAll(/:\w+/g, () => encodeURIComponent(next().slice(0, 150) || 'x'))
    const query = new URLSearchParams(
      namesOf(route.address)
        .filter((name) => !route.path.includes(`:${name}`))
        .map((name) => [name, next()]),
    )
    const headers = {
      host: new URL(site.community.origin).host,
      origin: site.community.origin,
      accept: isJson ? 'application/json' : 'text/html',
      cookie,
    }
    if (route.method === 'GET') return site.server.inject({ method: 'GET', url: `${path}?${query}`, headers })
    const fields = namesOf(route.form).map((name) => [name, next()] as [string, string])
    const payload = isJson ? JSON.stringify(Object.fromEntries(fields)) : new URLSearchParams(fields).toString()
    const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded'
    // The address as it should be, so that the form is reached.
    const url = exampleAddress(route)
    return site.server.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload })
  }

  it('never fails with 500 and never shows its insides, on any route', { timeout: 240_000 }, async () => {
    const routes = routesOf(site.site.capabilities)
    for (const route of routes) {
      await fc.assert(
        fc.asyncProperty(values, fc.boolean(), fc.boolean(), async (given, isAdministrator, isJson) => {
          const answer = await asked(route, given, isAdministrator ? administrator.cookie : '', isJson)
          const about = `${route.method} ${route.path}${isAdministrator ? ' as administrator' : ''}`
          expect(answer.statusCode, about).not.toBe(500)
          expect(answer.body, about).not.toMatch(traces)
          // A POST may have ended the session that it came by.
          if (isAdministrator && route.method === 'POST') administrator = await newAdministrator()
        }),
        { numRuns: route.method === 'POST' ? 20 : 12, seed: 20261124 },
      )
    }
  })
})

/** The names that a form or an address has, by its schema. */
function namesOf(schema: z.ZodType): readonly string[] {
  if ('shape' in schema) return Object.keys(schema.shape as object)
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described
  const parts = [described, ...(described.anyOf ?? []), ...(described.allOf ?? [])]
  return [...new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})))]
}

interface Described {
  readonly properties?: object
  readonly anyOf?: readonly Described[]
  readonly allOf?: readonly Described[]
}
