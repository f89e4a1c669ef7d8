import { afterAll, beforeAll, expect, it } from 'vitest'
import { findMatter, type MatterId, openMatter } from '#capabilities/matters/index.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { RefusalOf } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { newFacilitator, wholeDraft } from '../testing/facilitators.ts'
import { makeDraft, makeOpen, minutesFromNow } from '../testing/running.ts'
import type { ConversationId } from '../vocabulary.ts'
import { type ChangeDraft, changeDraft } from './change-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { openConversation } from './open-conversation.ts'
import { renewPreview } from './renew-preview.ts'
import { takeBackOpening } from './take-back-opening.ts'

let house: TestHouse
let community: Community
let facilitator: Actor
let by: { house: TestHouse; community: Community; facilitator: Actor }

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  facilitator = newFacilitator(house)
  by = { house, community, facilitator }
})
afterAll(() => house.close())

const change = (conversation: ConversationId, changes: Partial<ChangeDraft> = {}, actor = facilitator) =>
  perform(house, { community, actor }, changeDraft, { ...wholeDraft, ...changes, conversation })

const as = (actor: Actor = facilitator) => ({ community, actor })
const kindOf = (result: { ok: boolean; refusal?: { kind: string } }) => (result.ok ? 'done' : result.refusal?.kind)

const rowOf = (id: ConversationId) =>
  house.database.read
    .selectFrom('conversations.conversation')
    .selectAll()
    .where('conversation_id', '=', id)
    .executeTakeFirst()

const textsOf = async (id: ConversationId) =>
  (
    await house.database.read
      .selectFrom('conversations.statement')
      .select('text')
      .where('conversation_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ text }) => text)

const matterOf = async (id: ConversationId) =>
  findMatter(house.database.read, community.id, { matterId: (await rowOf(id))!.matter_id as MatterId }, 'drafts-too')

it('refuses people who may not, and everything once it is open', async () => {
  const open = await makeOpen(by)
  const draft = await makeDraft(by)
  const one = { conversation: draft.id }
  expect(kindOf(await change(draft.id, {}, visitor))).toBe('not-yours-to-do')
  const acts: readonly Act<typeof one, null, RefusalOf<string>>[] = [discardDraft, renewPreview, takeBackOpening]
  for (const act of acts) {
    expect(kindOf(await perform(house, as(visitor), act, one))).toBe('not-yours-to-do')
    const absent = { conversation: house.newId<'conversation'>() }
    expect(kindOf(await perform(house, as(), act, absent))).toBe('no-such-conversation')
  }
  expect(kindOf(await change(open.id))).toBe('not-a-draft')
  expect(kindOf(await perform(house, as(), discardDraft, { conversation: open.id }))).toBe('not-a-draft')
  expect(kindOf(await perform(house, as(), renewPreview, { conversation: open.id }))).toBe('not-a-draft')
  expect(kindOf(await perform(house, as(), takeBackOpening, { conversation: open.id }))).toBe('not-waiting-to-open')
})

it('keeps its own address, and refuses one that another has', async () => {
  const first = await makeDraft(by, { slug: 'first-one' })
  const second = await makeDraft(by, { slug: 'second-one' })
  expect(await change(second.id, { slug: 'first-one' })).toEqual({
    ok: false,
    refusal: { kind: 'slug-taken', free: 'first-one-2' },
  })
  expect(await change(first.id, { slug: 'first-one' })).toMatchObject({ ok: true, value: { slug: 'first-one' } })
})

it('writes everything anew: question, statements, address, and the name of its own matter', async () => {
  const { id } = await makeDraft(by)
  const statements = ['One thing to say here.', 'Another thing to say.']
  const result = await change(id, { question: 'Which roads need work most?', statements, admits: 'resident' })
  expect(result).toMatchObject({ ok: true, value: { slug: 'roads-need-work' } })
  expect(await rowOf(id)).toMatchObject({ question: 'Which roads need work most?', admits: 'resident' })
  expect(await textsOf(id)).toEqual(statements)
  expect(await matterOf(id)).toMatchObject({ title: 'Which roads need work most?', state: 'draft' })
})

it('moves to another matter and leaves none behind that was made for it alone', async () => {
  const { id } = await makeDraft(by)
  const own = (await matterOf(id))!.id
  const other = await perform(house, as(), openMatter, { title: 'Roads', question: 'What about roads?' })
  if (!other.ok) throw new Error(other.refusal.kind)
  await change(id, { matter: other.value.matterId })
  expect((await matterOf(id))?.title).toBe('Roads')
  expect(await findMatter(house.database.read, community.id, { matterId: own }, 'drafts-too')).toBeNull()
})

it('is thrown away with its own matter, but never with another', async () => {
  const other = await perform(house, as(), openMatter, { title: 'Parks', question: 'What about parks?' })
  if (!other.ok) throw new Error(other.refusal.kind)
  const [alone, hung] = [await makeDraft(by), await makeDraft(by, { matter: other.value.matterId })]
  const own = (await matterOf(alone.id))!.id
  for (const { id } of [alone, hung]) {
    expect(kindOf(await perform(house, as(), discardDraft, { conversation: id }))).toBe('done')
    expect(await rowOf(id)).toBeUndefined()
  }
  expect(await findMatter(house.database.read, community.id, { matterId: own }, 'drafts-too')).toBeNull()
  expect(await findMatter(house.database.read, community.id, other.value, 'drafts-too')).not.toBeNull()
})

it('is a draft again when taken back before it opens, changes, and opens as if new', async () => {
  const { id } = await makeOpen(by, { opensAt: minutesFromNow(60) })
  expect(kindOf(await perform(house, as(), takeBackOpening, { conversation: id }))).toBe('done')
  expect(await rowOf(id)).toMatchObject({ state: 'draft', opens_at: null, opened_at: null })
  expect(kindOf(await change(id, { matter: house.newId<'matter'>() }))).toBe('matter-fixed')
  expect(kindOf(await change(id, { question: 'Which hedges are too high?' }))).toBe('done')
  expect(kindOf(await perform(house, as(), openConversation, { conversation: id, opensAt: null }))).toBe('done')
  const step = await house.database.read
    .selectFrom('matters.step')
    .select(['state', 'title'])
    .where('subject_id', '=', id)
    .execute()
  expect(step).toEqual([{ state: 'open', title: 'Which hedges are too high?' }])
})
