import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PostRoute, Route } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let posts: readonly PostRoute[]
/** What reached an act, in the order it came. */
const reached: { readonly path: string; readonly form: unknown }[] = []

beforeAll(async () => {
  site = await testSite({}, watched)
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

describe('every form with hostile input', () => {
  const nasty = fc.oneof(
    fc.string({ maxLength: 300, unit: 'grapheme' }),
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
      '=1+1',
      '\r\nBcc: x@example.org',
      '\u202e',
      'ＡＤＭＩＮ',
    ),
  )
  it('never fails with 500, whatever is typed into the fields that the form has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posts),
        fc.array(nasty, { minLength: 24, maxLength: 24 }),
        async (route, values) => {
          const names =
            'form' in route && 'shape' in route.form ? Object.keys((route.form as { shape: object }).shape) : []
          const body = new URLSearchParams(
            names.map((name, k) => [name, (values[k % values.length] ?? '').toWellFormed()]),
          )
          const answer = await send(route, 'application/x-www-form-urlencoded', body.toString())
          expect(answer.statusCode, `${route.path} ${body}`).toBeLessThan(500)
          expect(answer.body, route.path).not.toMatch(/at \w+ \(|node_modules|postgres:\/\//)
        },
      ),
      { numRuns: 400, seed: 20261124 },
    )
  })

  it('never fails with 500 on any address, whatever stands in its path and query', async () => {
    const gets = routesOf(site.site.capabilities).filter((route) => route.method === 'GET')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...gets),
        fc.array(nasty, { minLength: 4, maxLength: 4 }),
        async (route, values) => {
          let k = 0
          const path = route.path.replaceAll(/:\w+/g, () =>
            encodeURIComponent((values[k++ % values.length] ?? 'x').toWellFormed() || 'x'),
          )
          const names = 'shape' in route.address ? Object.keys((route.address as { shape: object }).shape) : []
          const query = new URLSearchParams(
            names
              .filter((name) => !route.path.includes(`:${name}`))
              .map((name) => [name, (values[k++ % values.length] ?? '').toWellFormed()]),
          )
          const answer = await site.server.inject({
            method: 'GET',
            url: `${path}?${query}`,
            headers: { host: new URL(site.community.origin).host, accept: 'text/html' },
          })
          expect(answer.statusCode, `${path}?${query}`).toBeLessThan(500)
        },
      ),
      { numRuns: 600, seed: 20261124 },
    )
  })
})
