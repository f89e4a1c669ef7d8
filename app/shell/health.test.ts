import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { type TestSite, testSite } from './testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const asked = (url: string, more: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  site.server.inject({ method: 'GET', url, headers: { host: '127.0.0.1:3000', ...more }, remoteAddress })

describe('what the operator’s tools ask', () => {
  it('gives figures only to this machine, and never through a proxy', async () => {
    expect((await asked('/metrics', {}, '192.0.2.7')).statusCode).not.toBe(200)
    expect((await asked('/metrics', { 'x-forwarded-for': '192.0.2.7' })).statusCode).not.toBe(200)
    expect((await asked('/metrics', { forwarded: 'for=192.0.2.7' })).statusCode).not.toBe(200)
    expect((await asked('/metrics')).statusCode).toBe(200)
  })

  it('counts answers by route, and names nobody and nothing that was said', async () => {
    const { slug, statements } = await buildConversation(site.house, site.community, { slug: 'quietly-named' })
    await site.post(`/c/${slug}/vote`, { statement: statements[0]!, stance: 'agree' })
    await site.get('/places?find=secret-word')
    const { body } = await asked('/metrics')
    expect(body).toContain('folkmoot_answers_total{route="/c/:slug/vote",status="303"} 1')
    for (const secret of [slug, statements[0]!, 'secret-word', site.community.id]) expect(body).not.toContain(secret)
  })

  it('says that it lives and that it is ready, and nothing more', async () => {
    expect((await asked('/healthz')).json()).toEqual({ ok: true })
    expect((await asked('/readyz')).json()).toEqual({ ok: true, disk: 'room' })
    for (const url of ['/healthz', '/readyz']) expect((await asked(url)).headers['cache-control']).toBe('no-store')
  })
})
