import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import type { Id } from '#platform/ids.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { importConversationKind } from '../../jobs/import-conversation.ts'
import { mapDrawingOf } from '../../live/drawings.ts'
import { recount } from '../../testing/recount.ts'
import type { ConversationId } from '../../vocabulary.ts'

let site: TestSite
let clerk: SignedInPerson
let resident: SignedInPerson

beforeAll(async () => {
  site = await testSite()
  clerk = await signedIn(site, { roles: ['facilitator'] })
  resident = await signedIn(site, { standing: 'resident' })
})
afterAll(async () => {
  await mapDrawingOf(site.house).stop()
  await site.close()
})

const votes =
  'timestamp,datetime,comment-id,voter-id,vote\n1600000000000,,0,3,1\n1600000100000,,1,3,-1\n1600000200000,,1,9,0\n'
const comments =
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1599990000000,,0,9,1,0,1,Buses should run on Sundays.\n,,1,3,0,1,1,"Buses, and trains, cost too much."\n'
const summary = 'topic,Buses\nvoters,2\ncomments,2\nconversation-description,"How should our\nbuses run?"\n'
const words = {
  question: 'How should our buses run?',
  askedBy: 'Testham Town Council',
  source: 'pol.is/x',
  licence: 'CC BY 4.0',
}

type Files = Readonly<Record<string, string | Buffer>>

const text = (body: string) => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

function send(fields: Readonly<Record<string, string>>, files: Files, as: SignedInPerson = clerk) {
  const boundary = 'testtesttest'
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
    ...Object.entries(files).map(([name, body]) => part(`name="${name}"; filename="../${name}.csv"`, body)),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  const { origin } = site.community
  const headers = {
    host: new URL(origin).host,
    origin,
    cookie: as.cookie,
    accept: 'text/html',
    'content-type': `multipart/form-data; boundary=${boundary}`,
  }
  return site.server.inject({ method: 'POST', url: '/conversations/import', payload, headers })
}

const waiting = async () =>
  Number((await site.house.database.pool.query('SELECT count(*) AS n FROM conversations.waiting_import')).rows[0].n)

describe('bringing in a conversation is refused, in plain words, with what was typed', () => {
  it('to a resident', async () => {
    expect((await site.get('/conversations/import', { cookie: resident.cookie })).statusCode).toBe(403)
    expect((await send(words, { votes, comments }, resident)).statusCode).toBe(403)
  })

  it('without files, and without what must be said of it', async () => {
    const page = await send({ question: '', askedBy: '', source: '', licence: '' }, {})
    expect(page.statusCode).toBe(422)
    for (const said of ['Enter who asked it', 'Enter where it comes from', 'Enter on what terms it may be used'])
      expect(text(page.body)).toContain(said)
    const withWords = await send({ ...words, question: '' }, {})
    for (const said of [
      'Choose the file votes.csv',
      'Choose the file comments.csv',
      'Enter the question that was asked',
    ])
      expect(text(withWords.body)).toContain(said)
    expect(withWords.body).toContain('value="Testham Town Council"')
  })

  it.each<[string, Files, string]>([
    ['the files the wrong way round', { votes: comments, comments: votes }, 'This looks like votes.csv'],
    ['an archive', { votes: Buffer.from('PK\u0003\u0004aaaa'), comments }, 'This is a ZIP archive or a spreadsheet'],
    ['UTF-16', { votes: Buffer.from(`\uFEFF${votes}`, 'utf16le'), comments }, 'This file is written in UTF-16'],
    [
      'another encoding',
      { votes, comments: Buffer.from(comments.replace('Sundays', 'Süntage'), 'latin1') },
      'Line 2 is not written in UTF-8',
    ],
    ['no vote at all', { votes: votes.split('\n')[0]!, comments }, 'There is no vote in this file'],
    ['another summary', { votes, comments, summary: 'a,b\n' }, 'This is not the summary.csv of a Polis export'],
  ])('%s', async (_, files, said) => {
    const page = await send(words, files)
    expect(page.statusCode).toBe(422)
    expect(text(page.body)).toContain(said)
    expect(page.body).toContain('value="pol.is/x"')
    expect(await waiting()).toBe(0)
  })

  it('a file that is too large', async () => {
    const page = await send(words, { votes, comments: Buffer.alloc(8 * 2 ** 20 + 1, 'a') })
    expect(page.statusCode).toBe(413)
  })

  it('rows that cannot be read, named by their line, until it is said to leave them out', async () => {
    const wrong = { votes: `${votes}1,,0,3,7\n5,,9,3,1\n`, comments }
    const page = await send(words, wrong)
    expect(page.statusCode).toBe(422)
    expect(text(page.body)).toContain('2 rows cannot be read')
    expect(text(page.body)).toContain('votes.csv, line 5: the vote is not -1, 0 or 1')
    expect(text(page.body)).toContain('votes.csv: comments.csv has no statement 9')
    expect(await waiting()).toBe(0)
    expect((await send({ ...words, leaveOut: 'yes' }, wrong)).statusCode).toBe(303)
    await site.house.database.pool.query('DELETE FROM conversations.waiting_import')
  })
})

describe('bringing in a conversation', () => {
  it('shows how far it is, then the result’s address; begun twice, it is there once', async () => {
    const sent = await send({ ...words, question: '' }, { votes, comments, summary })
    expect(sent.statusCode).toBe(303)
    const address = String(sent.headers.location)
    const asClerk = { cookie: clerk.cookie }
    expect(text((await site.get(address, asClerk)).body)).toContain('It starts in a moment')
    const job = address.split('/').at(-1) as Id<'job'>
    const kind = importConversationKind(site.house)
    const run = () => kind.run({ communityId: site.community.id, jobId: job })
    await Promise.all([run(), run()])
    await run()
    const { rows } = await site.house.database.pool.query(
      'SELECT conversation_id AS id, slug, question, import_source, state FROM conversations.conversation',
    )
    expect(rows).toMatchObject([{ question: words.question, import_source: 'pol.is/x', state: 'closed' }])
    const finished = await site.get(address, asClerk)
    expect(text(finished.body)).toContain('All 3 votes are in')
    expect(finished.body).toContain(`href="/c/${rows[0].slug}/results"`)
    const key = { community: site.community.id, conversation: rows[0].id as ConversationId }
    expect(await recount(site.house, key)).toMatchObject({ votes: 3, participants: 2, countersOff: 0 })
    expect(await waiting()).toBe(0)
  })

  it('gives progress as JSON to those who ask for it, and to nobody else', async () => {
    const sent = await send(words, { votes, comments })
    const address = String(sent.headers.location)
    const page = await site.get(address, { cookie: clerk.cookie, json: true })
    expect(page.json()).toMatchObject({ state: 'waiting', done: 0, total: 3 })
    expect((await site.get(address, { cookie: resident.cookie })).statusCode).toBe(403)
  })
})
