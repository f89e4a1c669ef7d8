import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { makeDraft } from '../../testing/running.ts'

let site: TestSite
let cookie: string
let by: Parameters<typeof makeDraft>[0]

beforeAll(async () => {
  site = await testSite()
  cookie = (await signedIn(site, { roles: ['facilitator'] })).cookie
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
afterAll(() => site.close())

const linkOf = async (slug: string): Promise<string> =>
  new URL((await site.get(`/c/${slug}/manage`, { cookie, json: true })).json().preview).pathname

it('is not found without the right key, nor with that of another draft', async () => {
  const [first, second] = [await makeDraft(by), await makeDraft(by)]
  const key = (await linkOf(second.slug)).split('/').at(-1)
  for (const wrong of [key, 'A'.repeat(22), 'short'])
    expect((await site.get(`/conversations/preview/${first.id}/${wrong}`)).statusCode).toBe(404)
  const absent = site.house.newId<'conversation'>()
  expect((await site.get(`/conversations/preview/${absent}/${key}`)).statusCode).toBe(404)
  expect((await site.get(`/c/${first.slug}`)).statusCode).toBe(404)
})

it('shows the draft to whoever has the link, with buttons that do nothing', async () => {
  const { slug } = await makeDraft(by, { question: 'Where should the benches stand?' })
  const page = await site.get(await linkOf(slug))
  expect(page.statusCode).toBe(200)
  for (const text of [
    'This is a draft that somebody showed you',
    'Where should the benches stand?',
    'Parking should cost less.',
  ])
    expect(page.body).toContain(text)
  expect(page.body).toMatch(/<fieldset[^>]* disabled/)
  expect(page.body).not.toContain(`/c/${slug}/vote`)
})

it('ends with a new link, and leads to the conversation once that is open', async () => {
  const { slug } = await makeDraft(by)
  const old = await linkOf(slug)
  await site.post(`/c/${slug}/manage/new-preview`, {}, { cookie })
  const link = await linkOf(slug)
  expect((await site.get(old)).statusCode).toBe(404)
  expect((await site.get(link)).statusCode).toBe(200)
  await site.post(`/c/${slug}/manage/open`, { when: 'now' }, { cookie })
  expect((await site.get(link)).headers.location).toBe(`/c/${slug}`)
})
