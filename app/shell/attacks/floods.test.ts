import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import type { PostRoute } from '#platform/web/route.ts'
import { routesOf } from '../server.ts'
import { exampleAddress } from '../testing/example-address.ts'
import { fingerprint } from '../testing/fingerprint.ts'
import { type TestSite, testSite } from '../testing/test-site.ts'

let site: TestSite
let cookie: string
let uploads: readonly PostRoute[]

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['administrator'] })).cookie
  const posts = routesOf(site.site.capabilities).filter((route) => route.method === 'POST')
  uploads = posts.filter((route) => Object.keys(route.uploads).length > 0)
})
afterAll(() => site.close())

const headers = (more: Record<string, string>) => ({
  host: new URL(site.community.origin).host,
  origin: site.community.origin,
  cookie,
  ...more,
})
const multipart = { 'content-type': 'multipart/form-data; boundary=b' }
const part = (name: string, value = 'x') => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const temporary = () => readdirSync(tmpdir()).filter((name) => /upload|multipart|^[0-9a-f]{20,}/.test(name)).length

describe('S23 files that are not what their name says', () => {
  const files: readonly (readonly [name: string, bytes: string])[] = [
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['page.html', '<!doctype html><script>alert(1)</script>'],
    ['boundary.geojson', '%PDF-1.4 GIF89a<script>alert(1)</script>'],
    ['../../../etc/cron.d/x.csv', '\u0000\u0001\u0002PK\u0003\u0004'],
    ['CON.csv', '\ufeff'],
    [`${'n'.repeat(300)}.csv`, 'a'],
    ['empty.geojson', ''],
  ]
  /** A list of residents may be any text: it is shown as text, and columns are chosen before anything is read from it. */
  const takesAnyTable = '/residence/register'
  const kept = async () =>
    (await fingerprint(site.house)).split('\n').filter((line) => /^(places|conversations)\./.test(line))

  it('keeps nothing of them as a boundary, a place or a conversation, on every route that takes files', async () => {
    const before = await kept()
    for (const route of uploads) {
      for (const [name, bytes] of files) {
        const fields = Object.keys(route.uploads).map(
          (field) => `--b\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n${bytes}\r\n`,
        )
        const payload = `${fields.join('')}--b--\r\n`
        const url = exampleAddress(route)
        const answer = await site.server.inject({ method: 'POST', url, headers: headers(multipart), payload })
        const about = `${route.path} ${name}: ${answer.statusCode}`
        expect(answer.statusCode, about).toBeGreaterThanOrEqual(route.path === takesAnyTable ? 300 : 400)
        expect(answer.statusCode, about).toBeLessThan(500)
        expect(answer.body, about).not.toContain('<script>alert')
      }
    }
    expect(await kept()).toEqual(before)
  })
})

describe('S24 multipart floods and left-overs', () => {
  it('refuses thousands of parts on every route that takes files, 100,000 on one', async () => {
    expect(uploads.length).toBeGreaterThan(3)
    for (const [k, route] of uploads.entries()) {
      const flood = `${part('a').repeat(k === 0 ? 100_000 : 2_000)}--b--\r\n`
      const answer = await site.server.inject({
        method: 'POST',
        url: exampleAddress(route),
        headers: headers(multipart),
        payload: flood,
      })
      expect(answer.statusCode, route.path).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, route.path).toBeLessThan(500)
    }
  })

  it('leaves no file behind of uploads that are broken off half-way', async () => {
    const before = temporary()
    await site.server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = site.server.server.address() as { port: number }
    const head = Object.entries(headers({ ...multipart, 'content-length': '900000' })).map(
      ([name, value]) => `${name}: ${value}`,
    )
    const request = `POST ${exampleAddress(uploads[0]!)} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n${'x'.repeat(50_000)}`
    const broken = Array.from({ length: 200 }, async () => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.on('error', () => {})
      socket.write(request)
      await wait(50)
      socket.destroy()
    })
    await Promise.all(broken)
    await wait(200)
    expect(temporary()).toBe(before)
    expect((await site.get('/about')).statusCode).toBe(200)
  })
})

describe('S25 decompression bombs', () => {
  it('does not unpack what is sent packed: 50 MB in 50 kB are refused on every route, and memory stays', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20, 'a=b&'))
    const before = process.memoryUsage().rss
    for (const route of routesOf(site.site.capabilities).filter((each) => each.method === 'POST')) {
      for (const encoding of ['gzip', 'deflate', 'br', 'zstd']) {
        const answer = await site.server.inject({
          method: 'POST',
          url: exampleAddress(route),
          headers: headers({ 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': encoding }),
          payload: bomb,
        })
        expect(answer.statusCode, `${route.path} ${encoding}`).toBeGreaterThanOrEqual(400)
        expect(answer.statusCode, `${route.path} ${encoding}`).toBeLessThan(500)
      }
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
  })
})
