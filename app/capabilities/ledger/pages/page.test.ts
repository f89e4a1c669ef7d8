import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { testCommunity } from '#platform/testing/test-house.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { ledgerHead } from '../reads/ledger-head.ts'
import { checkRecord } from '../rules/check-record.ts'
import { sha256 } from '../testing/make-chain.ts'
import { record } from '../testing/record.ts'

let site: TestSite
let empty: Community
let subject: string
const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'

beforeAll(async () => {
  site = await testSite()
  empty = await testCommunity(site.house, 'emptyham')
  subject = site.house.newId()
  const add = (kind: string, facts: Record<string, string>, about = site.house.newId() as string) =>
    record(site.house, site.community, { kind, subject: about, facts })
  await add('community-founded', { name: 'Testham' })
  await add('matter-opened', { title: 'Our library', slug: 'our-library' }, subject)
  await add('matter-changed', { title: hostile, slug: 'our-library' }, subject)
  for (let n = 4; n <= 112; n++) await add('conversation-opened', { question: `Question ${n}?`, slug: `q-${n}` })
})
afterAll(() => site.close())

const text = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the record refuses', () => {
  it.each([
    '/record?kind=%3Cscript%3E',
    '/record?before=0',
    '/record?before=x',
    '/record?after=-1',
    '/record?more=1',
    '/record/entries/0',
    '/record/entries/113',
    '/record/entries/999999999999999',
    '/record/entries/one',
  ])('%s', async (path) => expect((await site.get(path)).statusCode).toBe(404))

  it('to show an entry of another community', async () => {
    expect((await site.get('/record/entries/1', { community: empty })).statusCode).toBe(404)
    expect((await site.get(`/record?subject=${subject}`, { community: empty })).body).not.toContain('Our library')
    expect((await site.get('/record.jsonl', { community: empty })).body).toBe('')
  })
})

describe('the record on a page', () => {
  it('says what an empty one is for', async () => {
    const page = await site.get('/record', { community: empty })
    expect(page.statusCode).toBe(200)
    expect(text(page.body)).toContain('Nothing is recorded yet')
  })

  it('shows the newest fifty first, then the earlier ones, and back', async () => {
    const model = async (path: string) => (await site.get(path, { json: true })).json()
    const seqs = (page: { days: { lines: { seq: number }[] }[] }) =>
      page.days.flatMap((day) => day.lines.map((l) => l.seq))
    const first = await model('/record')
    expect([seqs(first)[0], seqs(first).at(-1), first.later]).toEqual([112, 63, null])
    const second = await model(first.earlier)
    expect([seqs(second)[0], seqs(second).at(-1)]).toEqual([62, 13])
    const last = await model(second.earlier)
    expect([seqs(last)[0], seqs(last).at(-1), last.earlier]).toEqual([12, 1, null])
    expect(seqs(await model(last.later))).toEqual(seqs(second))
  })

  it('can be narrowed to a kind and to one thing', async () => {
    const founded = text((await site.get('/record?kind=community-founded')).body)
    expect(founded).toContain('This site was founded: Testham')
    expect(founded).not.toContain('Question 112?')
    const about = text((await site.get(`/record?subject=${subject}`)).body)
    expect(about).toContain('A matter was taken up: “Our library”')
    expect(about).toContain('Entry 3')
    expect(text((await site.get('/record?kind=nothing-such')).body)).toContain('No such lines')
    expect((await site.get('/record?kind=')).statusCode).toBe(200)
  })

  it('shows each entry with its facts and its place in the chain', async () => {
    const { previous } = (await site.get('/record/entries/3', { json: true })).json()
    const second = await site.get('/record/entries/2')
    expect(second.body).toContain(previous)
    expect(second.body).toContain('href="/matters/our-library"')
    expect(text((await site.get('/record/entries/1')).body)).toContain('This is the first line')
  })

  it('S20 shows what was typed as text', async () => {
    for (const path of ['/record/entries/3', `/record?subject=${subject}`]) {
      const { body } = await site.get(path)
      expect(body).not.toContain('<script>alert')
      expect(body).not.toContain('<img src=x')
      expect(body).toContain('&lt;script>')
    }
  })

  it('S34 is kept by shared caches only for those without a cookie', async () => {
    expect((await site.get('/record')).headers['cache-control']).toBe('public, max-age=10')
    expect((await site.get('/record', { cookie: 'visit=abc' })).headers['cache-control']).toBe('no-store')
  })
})

describe('the record as a file', () => {
  it('is whole, and is the record', async () => {
    const answer = await site.get('/record.jsonl')
    expect(answer.headers['content-type']).toBe('application/jsonl; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="record-testham.jsonl"')
    const head = await ledgerHead(site.house.database.read, site.community.id)
    const check = checkRecord([head], sha256)
    for (const line of answer.body.trim().split('\n')) check.line(line)
    expect(check.finish()).toMatchObject({ entries: 112, findings: [], heads: [{ seq: 112, hash: head.hash }] })
  })

  it('is not sent again to those who have it', async () => {
    const tag = String((await site.get('/record.jsonl')).headers.etag)
    const again = await site.get('/record.jsonl', { headers: { 'if-none-match': `"other", ${tag}` } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await site.get('/record.jsonl', { headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200)
  })

  it('has its head at an address of its own', async () => {
    const head = await ledgerHead(site.house.database.read, site.community.id)
    expect((await site.get('/record/head')).json()).toMatchObject({
      community: site.community.id,
      seq: 112,
      hash: head.hash,
    })
    expect((await site.get('/record/head', { community: empty })).json()).toMatchObject({
      seq: 0,
      hash: '0'.repeat(64),
    })
  })
})

describe('S43 tampering by somebody with all power over the database', () => {
  it('is found in the file', async () => {
    const client = await site.house.database.pool.connect()
    try {
      await client.query('ALTER TABLE ledger.entry DISABLE TRIGGER USER')
      await client.query(
        `UPDATE ledger.entry SET body = replace(body, 'Question 50?', 'Question 51?') WHERE community_id = $1 AND seq = 50`,
        [site.community.id],
      )
      const folder = mkdtempSync(join(tmpdir(), 'folkmoot-record-'))
      const file = join(folder, 'record.jsonl')
      writeFileSync(file, (await site.get('/record.jsonl', { headers: { 'accept-encoding': 'identity' } })).body)
      const { run } = await import('../../../cli/verify.ts')
      const out: string[] = []
      const code = await run([file], { out: (line) => void out.push(line), err: () => {} })
      rmSync(folder, { recursive: true })
      expect(code).toBe(1)
      expect(out.join('\n')).toContain('Entry 50 (line 50) was changed')
    } finally {
      await client.query('ALTER TABLE ledger.entry ENABLE TRIGGER USER')
      client.release()
    }
  })
})
