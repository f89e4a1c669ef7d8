import { afterAll, beforeAll, expect, it } from 'vitest'
import { itemOfStatement } from '#capabilities/conversations/store/thread-of.ts'
import { type BuiltConversation, buildConversation } from '#capabilities/conversations/testing/build-conversation.ts'
import { drawNow } from '#capabilities/conversations/testing/draw-now.ts'
import { fillWithVotes } from '#capabilities/conversations/testing/fill-with-votes.ts'
import { addItems, type MatterId } from '#capabilities/matters/index.ts'
import { within } from '#capabilities/matters/testing/build-matter.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { aProposalMatter, type Someone, someone } from '../../testing/build-proposal.ts'

let site: TestSite
let matter: MatterId
let slug: string
let conversation: BuiltConversation
let ann: Someone

/** Every fifth is what both camps agree with. */
const texts = Array.from({ length: 10 }, (_, k) =>
  k % 5 === 0 ? `Everybody wants bench ${k}.` : `Some want bin ${k}.`,
)

beforeAll(async () => {
  site = await testSite()
  matter = await aProposalMatter(site, 'Our market place')
  slug = (
    await site.house.database.read
      .selectFrom('matters.matter')
      .select('slug')
      .where('matter_id', '=', matter)
      .executeTakeFirstOrThrow()
  ).slug
  conversation = await buildConversation(site.house, site.community, { matter, statements: texts })
  const items = conversation.statements.map((id, k) =>
    itemOfStatement({ slug: conversation.slug, matter }, { id, text: texts[k]! }),
  )
  await within(site, (deed) => addItems(deed, items))
  ann = await someone(site)
})
afterAll(() => site.close())

const form = (address = `?matter=${slug}`) => site.get(`/proposals/new${address}`, { cookie: ann.cookie })

it('offers nothing while nothing was said that many agree with', async () => {
  expect((await form()).body).not.toContain('Did it grow from something people said?')
})

it('offers what the groups share, most shared first, and ties the proposal to what was ticked', async () => {
  await fillWithVotes(site.house, conversation.key, { people: 80, camps: 2, votesEach: 10, seed: 7 })
  await drawNow(site.house, conversation.key)
  const page = (await form()).body
  expect(page).toContain('Did it grow from something people said?')
  const offered = [...page.matchAll(/name="from"[^>]*value="([^"]+)"/g)].map(([, id]) => id)
  expect(offered.slice(0, 2).toSorted()).toEqual([conversation.statements[0], conversation.statements[5]].toSorted())
  expect(page.indexOf('Everybody wants bench')).toBeLessThan(page.indexOf('Some want bin') >>> 0)

  const fields = {
    matter: slug,
    title: 'Benches all around the market place',
    why: 'Both sides of the conversation wanted somewhere to sit while they wait.',
    from: conversation.statements[0]!,
  }
  const again = await site.post('/proposals/new', { ...fields, title: '' }, { cookie: ann.cookie })
  expect(again.statusCode).toBe(422)
  expect(again.body).toMatch(new RegExp(`value="${fields.from}"[^>]*checked`))
  const sent = await site.post('/proposals/new', { ...fields, press: 'anyway' }, { cookie: ann.cookie })
  expect(sent.statusCode).toBe(303)
  const item = await site.get(`/matters/${slug}/items/${fields.from}`)
  expect(item.body).toContain(fields.title)
})

it('can be begun on the page of a statement, in an open matter', async () => {
  const id = conversation.statements[5]!
  const item = await site.get(`/matters/${slug}/items/${id}`)
  const href = /href="(\/proposals\/new\?[^"]+)"/.exec(item.body)?.[1]?.replaceAll('&amp;', '&')
  expect(href).toBe(`/proposals/new?matter=${slug}&from=${id}`)
  expect((await site.get(href!, { cookie: ann.cookie })).body).toMatch(new RegExp(`value="${id}"[^>]*checked`))
})
