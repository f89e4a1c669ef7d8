import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Clock } from '#platform/clock.ts'
import type { Community } from '#platform/community.ts'
import type { Settings } from '#platform/settings.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import type { Route } from '#platform/web/route.ts'
import { makeSite } from '../run-site.ts'
import { makeServer } from '../server.ts'
import type { Site } from '../site.ts'

/** The whole site on a fresh database, asked by `inject`: request in, HTML out, no socket. */
export interface TestSite {
  readonly house: TestHouse
  readonly site: Site
  readonly server: FastifyInstance
  readonly community: Community
  /** GET as a browser of this community would; `cookie` as `name=value; name=value`. */
  get(path: string, as?: Asking): Promise<LightMyRequestResponse>
  /** POST of a form from one of the community's own pages. */
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    as?: Asking,
  ): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

export interface Asking {
  readonly cookie?: string
  readonly community?: Community
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: boolean
}

export async function testSite(
  options: { clock?: Clock; settings?: Partial<Settings>; community?: string | null } = {},
  watch: (routes: readonly Route[]) => readonly Route[] = (routes) => routes,
): Promise<TestSite> {
  const house = await testHouse(options)
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-assets-'))
  mkdirSync(join(folder, 'public'))
  const made = makeSite(house, folder)
  const site = { ...made, capabilities: made.capabilities.map((each) => ({ ...each, routes: watch(each.routes) })) }
  const server = await makeServer(site)
  const community =
    options.community === null ? (null as never) : await testCommunity(house, options.community ?? 'testham')
  const ask = (request: InjectOptions, as: Asking) =>
    server.inject({ ...request, headers: headersOf(as.community ?? community, as) })
  return {
    house,
    site,
    server,
    community,
    get: (path, as = {}) => ask({ method: 'GET', url: path }, as),
    post: (path, fields, as = {}) =>
      ask(
        { method: 'POST', url: path, payload: encode(fields) },
        { ...as, headers: { 'content-type': 'application/x-www-form-urlencoded', ...as.headers } },
      ),
    async close() {
      await server.close()
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function headersOf(community: Community | null, as: Asking): Record<string, string> {
  const origin = community?.origin ?? 'http://localhost:3000'
  return {
    host: new URL(origin).host,
    origin,
    accept: as.json ? 'application/json' : 'text/html',
    ...(as.cookie ? { cookie: as.cookie } : {}),
    ...as.headers,
  }
}

function encode(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return body.toString()
}
