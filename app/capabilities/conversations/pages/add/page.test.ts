import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { buildConversation } from '../../testing/build-conversation.ts'
import { ticketOf, visitOf, wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})
afterAll(() => site.close())

const build = (options: Parameters<typeof buildConversation>[2] = {}) =>
  buildConversation(site.house, site.community, options)
const send = (slug: string, fields: Record<string, string>, cookie = '') =>
  site.post(`/c/${slug}/add`, fields, { cookie })
const sentTo = (id: string) =>
  site.house.database.read
    .selectFrom('conversations.statement')
    .select(['text', 'state'])
    .where('conversation_id', '=', id)
    .where('is_seed', '=', false)
    .execute()

describe('what somebody typed is never lost', () => {
  it.each([
    ['', 'Enter your statement'],
    ['Short', '8 characters or more'],
    [`Long ${'word '.repeat(60)}`, '280 characters or fewer'],
    [`Longer ${'word '.repeat(5_000)}`, '280 characters or fewer'],
  ])('where it cannot be sent: %.12s', async (text, why) => {
    const { slug } = await build()
    const page = await send(slug, { text })
    expect(page.statusCode).toBe(422)
    expect(wordsOf(page.body)).toContain(why)
    expect(page.body).toContain(text.trim())
  })

  it('where the conversation closed meanwhile', async () => {
    const { slug, id } = await build()
    await site.house.database.kysely
      .updateTable('conversations.conversation')
      .set({ state: 'closed', closed_at: new Date() })
      .where('conversation_id', '=', id)
      .execute()
    const page = await send(slug, { text: 'Open on Sundays <b>too</b>' })
    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('Open on Sundays &lt;b>too&lt;/b></textarea>')
    expect(wordsOf(page.body)).toContain('It is closed')
    expect(await sentTo(id)).toEqual([])
  })

  it('where an address has to be confirmed first', async () => {
    const { slug } = await build({ admits: 'confirmed' })
    const page = await send(slug, { text: 'Open on Sundays too' })
    expect([page.statusCode, page.body]).toEqual([403, expect.stringContaining('Open on Sundays too</textarea>')])
  })

  it('where somebody has sent very many', async () => {
    const { slug } = await build()
    let cookie = ''
    for (let k = 0; k < 10; k++) {
      const sent = await send(slug, { text: `Thought ${'abcdefghij'[k]!.repeat(12)} of mine` }, cookie)
      cookie ||= visitOf(sent)
    }
    const page = await send(slug, { text: 'One more thought of mine, the eleventh' }, cookie)
    expect([page.statusCode, page.body]).toEqual([429, expect.stringContaining('the eleventh</textarea>')])
  })
})

it('shows first what others said close to it, to be answered instead', async () => {
  const { slug, id, statements } = await build({ statements: ['Open the library on Saturdays', 'More buses please'] })
  const page = await send(slug, { text: 'Open the library on Saturday mornings' })
  expect(wordsOf(page.body)).toContain('Somebody said something close')
  expect(page.body).toContain(`href="/c/${slug}?statement=${statements[0]}"`)
  expect(page.body).toContain('Open the library on Saturday mornings</textarea>')
  expect(await sentTo(id)).toEqual([])
  const anyway = await send(slug, { text: 'Open the library on Saturday mornings', anyway: 'yes' })
  expect([anyway.statusCode, anyway.headers.location]).toEqual([303, `/c/${slug}/mine?done=added#said`])
  expect(await sentTo(id)).toEqual([{ text: 'Open the library on Saturday mornings', state: 'waiting' }])
})

it('does not take what somebody said already, word for word', async () => {
  const { slug, id } = await build({ statements: ['Open the library on Saturdays'] })
  const page = await send(slug, { text: 'open the library, on SATURDAYS!', anyway: 'yes' })
  expect([page.statusCode, wordsOf(page.body)]).toEqual([
    422,
    expect.stringContaining('Somebody has said exactly this'),
  ])
  expect(await sentTo(id)).toEqual([])
})

it('tells its author at once what happens next, and later what became of it and why', async () => {
  const { slug, id } = await build({ lookWithinHours: 48 })
  const form = await site.get(`/c/${slug}/add`)
  expect(wordsOf(form.body)).toContain('A facilitator reads it first, within 2 days')
  const sent = await send(slug, { text: 'Lend tools at the library too', newcomer: ticketOf(form) })
  const cookie = visitOf(sent)
  const mine = await site.get(sent.headers.location as string, { cookie })
  expect(wordsOf(mine.body)).toContain('Your statement has been sent')
  expect(wordsOf(mine.body)).toContain('A facilitator reads it by')
  await site.house.database.kysely
    .updateTable('conversations.statement')
    .set({ state: 'rejected', reason_key: 'says-two-things', reason_text: 'Please send them one by one.' })
    .where('conversation_id', '=', id)
    .where('is_seed', '=', false)
    .execute()
  const after = wordsOf((await site.get(`/c/${slug}/mine`, { cookie })).body)
  expect(after).toContain('Not published')
  expect(after).toContain('It says more than one thing')
  expect(after).toContain('Please send them one by one.')
})

it('is published at once where statements are read afterwards', async () => {
  const { slug, id } = await build({ moderation: 'after' })
  const sent = await send(slug, { text: 'Lend tools at the library too' })
  expect(sent.headers.location).toBe(`/c/${slug}/mine?done=published#said`)
  expect(await sentTo(id)).toEqual([{ text: 'Lend tools at the library too', state: 'published' }])
  expect(wordsOf((await site.get(`/c/${slug}`)).body)).toContain('6 statements. Answer as many')
})
