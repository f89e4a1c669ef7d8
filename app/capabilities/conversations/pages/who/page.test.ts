import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '#capabilities/people/testing/signed-in.ts'
import { loadTinyPlaces, tinyCounty, tinyLsoa } from '#capabilities/places/testing/tiny-places.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type TestSite, testSite } from '#shell/testing/test-site.ts'
import { newFacilitator } from '../../testing/facilitators.ts'
import { type makeDraft, makeOpen } from '../../testing/running.ts'
import type { AgeBand, ConversationId } from '../../vocabulary.ts'

let site: TestSite
let cookie: string
let by: Parameters<typeof makeDraft>[0]

beforeAll(async () => {
  site = await testSite()
  await inTransaction(site.house.database, (write) => loadTinyPlaces(write, site.community.id))
  await site.house.database.kysely
    .updateTable('platform.community')
    .set({ place_code: tinyCounty })
    .where('community_id', '=', site.community.id)
    .execute()
  cookie = (await signedIn(site, { roles: ['facilitator'] })).cookie
  by = { house: site.house, community: site.community, facilitator: newFacilitator(site.house) }
})
afterAll(() => site.close())

async function join(conversation: ConversationId, people: number, about: { age?: AgeBand; place?: string }) {
  const rows = Array.from({ length: people }, () => ({
    community_id: site.community.id,
    conversation_id: conversation,
    participant_id: site.house.newId<'participant'>(),
    who: Buffer.from(site.house.chance.bytes(32)),
    person_id: null,
    adopted_by: null,
    age_band: about.age ?? null,
    place_code: about.place ?? null,
  }))
  await site.house.database.kysely.insertInto('conversations.participant').values(rows).execute()
}

const see = (slug: string) => site.get(`/c/${slug}/manage/who`, { cookie })
const modelOf = async (slug: string) => (await site.get(`/c/${slug}/manage/who`, { cookie, json: true })).json()

it('says that nothing was asked, and never guesses', async () => {
  const { slug } = await makeOpen(by)
  expect((await see(slug)).body).toContain('nobody chose to ask people about themselves')
})

it('shows nothing of fewer than five', async () => {
  const { slug, id } = await makeOpen(by, { asksAge: true })
  await join(id, 4, { age: '16-24' })
  const model = await modelOf(slug)
  expect(model.parts).toEqual([expect.objectContaining({ kind: 'age', answered: null, bands: [] })])
  expect((await see(slug)).body).toContain('Fewer than five people told us')
})

it('hides small numbers, and one more where the hidden one could be worked out', async () => {
  const { slug, id } = await makeOpen(by, { asksAge: true })
  for (const [age, people] of [
    ['16-24', 3],
    ['25-44', 9],
    ['45-64', 20],
    ['65-79', 30],
  ] as const)
    await join(id, people, { age })
  const [part] = (await modelOf(slug)).parts
  const shown = part.bands.map((band: { participants: number | null }) => band.participants)
  expect(shown).toEqual([0, null, null, 20, 30, 0])
  expect((await see(slug)).body).toContain('hidden')
})

it('says in words who is missing, by age, with the year and the source of who lives here', async () => {
  const { slug, id } = await makeOpen(by, { asksAge: true })
  await join(id, 10, { age: '16-24' })
  await join(id, 40, { age: '45-64' })
  await join(id, 50, { age: '65-79' })
  const { body } = await see(slug)
  expect(body).toContain('Fewer take part than live here: Under 16; 25 to 44; 80 or over.')
  expect(body).toContain('figures of 2021')
  expect(body).toContain('/places/sources#census')
})

it('puts people into the fifth of deprivation that their small area is in', async () => {
  const { slug, id } = await makeOpen(by, { asksPlace: true })
  await join(id, 12, { place: tinyLsoa })
  await join(id, 7, {})
  const model = await modelOf(slug)
  const deprivation = model.parts.find((part: { kind: string }) => part.kind === 'deprivation')
  expect(deprivation.answered).toBe(12)
  expect(deprivation.bands.map((band: { participants: number }) => band.participants)).toEqual([0, 12, 0, 0, 0])
  expect(model.people).toBe(19)
})
