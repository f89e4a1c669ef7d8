import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { castVote } from '../acts/cast-vote.ts'
import { buildConversation } from '../testing/build-conversation.ts'
import { newVisitor } from '../testing/visitors.ts'
import { forgetAboutPeople } from './forget-about-people.ts'

let house: TestHouse
let community: Community
beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

/** A conversation that closed so many days ago, with somebody who told about themselves; what is left of that. */
async function leftAfter(days: number): Promise<unknown> {
  const { key, id, statements } = await buildConversation(house, community)
  const vote = { statement: statements[0]!, stance: 'agree', shownShare: null } as const
  await castVote(house, { key, actor: newVisitor(house) }, vote)
  const { kysely } = house.database
  await kysely
    .updateTable('conversations.participant')
    .set({ age_band: '25-44', place_code: 'E01000001' })
    .where('conversation_id', '=', id)
    .execute()
  await kysely
    .updateTable('conversations.conversation')
    .set({ state: 'closed', closed_at: new Date(Date.now() - days * 86_400_000) })
    .where('conversation_id', '=', id)
    .execute()
  await forgetAboutPeople(house)
  return kysely
    .selectFrom('conversations.participant')
    .select(['age_band', 'place_code'])
    .where('conversation_id', '=', id)
    .executeTakeFirst()
}

it('keeps what people told about themselves for two years after the close, and no longer', async () => {
  expect(await leftAfter(700)).toEqual({ age_band: '25-44', place_code: 'E01000001' })
  expect(await leftAfter(740)).toEqual({ age_band: null, place_code: null })
})
