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
