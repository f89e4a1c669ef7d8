import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadTinyPlaces } from '#capabilities/places/testing/tiny-places.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { type BuiltConversation, buildConversation } from '../../testing/build-conversation.ts'
import { visitOf, wordsOf } from '../../testing/voting-page.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await inTransaction(site.house.database, (write) => loadTinyPlaces(write, site.community.id))
})
afterAll(() => site.close())

const both = { asksAge: true, asksPlace: true }
const build = (options: Parameters<typeof buildConversation>[2] = both) =>
  buildConversation(site.house, site.community, options)
const visitIn = async ({ slug, statements }: BuiltConversation) =>
  visitOf(await site.post(`/c/${slug}/vote`, { statement: statements[0]!, stance: 'agree' }))
const answer = ({ slug }: BuiltConversation, fields: Record<string, string>, cookie: string) =>
  site.post(`/c/${slug}/about-you`, fields, { cookie })
const kept = ({ id }: BuiltConversation) =>
  site.house.database.read
    .selectFrom('conversations.participant')
    .select(['age_band', 'place_code'])
    .where('conversation_id', '=', id)
    .executeTakeFirst()

it('asks nothing where the conversation does not ask, and nothing before there is an answer', async () => {
  const silent = await build({})
  const cookie = await visitIn(silent)
  expect(wordsOf((await site.get(`/c/${silent.slug}/about-you`)).body)).toContain('does not ask about people')
  expect((await answer(silent, { age: '25-44' }, cookie)).statusCode).toBe(409)
  const asking = await build()
  const page = await answer(asking, { age: '25-44' }, '')
  expect([page.statusCode, wordsOf(page.body)]).toEqual([409, expect.stringContaining('Answer a statement first')])
})

it('keeps what was typed where a postcode is none, or lies elsewhere', async () => {
  const built = await build()
  const cookie = await visitIn(built)
  for (const [postcode, why] of [
    ['not one', 'Enter a full postcode'],
    ['ZE1 0AA', 'lies outside the places we know'],
  ] as const) {
    const page = await answer(built, { age: '25-44', postcode }, cookie)
    expect([page.statusCode, wordsOf(page.body)]).toEqual([422, expect.stringContaining(why)])
    expect(page.body).toContain(`value="${postcode}"`)
  }
  expect(await kept(built)).toEqual({ age_band: null, place_code: null })
})

it('keeps age band and small area, never the postcode, and takes an answer back', async () => {
  const built = await build()
  const cookie = await visitIn(built)
  const postcode = await site.house.database.read.selectFrom('places.postcode').selectAll().executeTakeFirstOrThrow()
  const done = await answer(built, { age: '65-79', postcode: postcode.postcode }, cookie)
  expect(done.headers.location).toBe(`/c/${built.slug}/mine?done=about`)
  expect(await kept(built)).toEqual({ age_band: '65-79', place_code: postcode.lsoa })
  await answer(built, { age: 'rather-not', postcode: '' }, cookie)
  expect(await kept(built)).toEqual({ age_band: null, place_code: postcode.lsoa })
})

it('is pointed to after five answers, and not once they are given', async () => {
  const built = await build({ asksAge: true, statements: 8 })
  const cookie = await visitIn(built)
  const pointer = `<li data-from="5"><a class="govuk-link" href="/c/${built.slug}/about-you"`
  expect((await site.get(`/c/${built.slug}`, { cookie })).body).not.toContain(pointer)
  for (const statement of built.statements.slice(1, 5))
    await site.post(`/c/${built.slug}/vote`, { statement, stance: 'pass' }, { cookie })
  expect((await site.get(`/c/${built.slug}`, { cookie })).body).toContain(pointer)
  await answer(built, { age: '16-24' }, cookie)
  expect((await site.get(`/c/${built.slug}`, { cookie })).body).not.toContain(pointer)
})
