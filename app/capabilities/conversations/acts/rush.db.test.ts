import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { atOnce } from '../testing/at-once.ts'
import { buildConversation } from '../testing/build-conversation.ts'
import { recount } from '../testing/recount.ts'
import { newVisitor } from '../testing/visitors.ts'
import { castVote } from './cast-vote.ts'
import { closeConversation } from './close-conversation.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

it('lets 10,000 newcomers in, 64 at once, without one failure', async () => {
  const { key, statements } = await buildConversation(house, community, { statements: 20 })
  const outcomes = await atOnce(64, 10_000, (k) =>
    castVote(
      house,
      { key, actor: newVisitor(house) },
      { statement: statements[k % 20]!, stance: 'agree', shownShare: 0.05 },
    ),
  )
  const participants = outcomes.map((outcome) => (outcome.kind === 'counted' ? outcome.participant : outcome.kind))
  expect(new Set(participants).size).toBe(10_000)
  expect(await recount(house, key)).toEqual({ votes: 10_000, participants: 10_000, countersOff: 0 })
})

it('counts no vote once a close has committed, and says so to everybody who came later', async () => {
  for (let round = 0; round < 10; round++) {
    const { key, id, statements } = await buildConversation(house, community)
    const facilitator = { ...visitor, person: house.newId<'person'>(), roles: new Set(['facilitator'] as const) }
    const second = { ...house }
    let closed: Promise<number> | null = null
    const outcomes = await atOnce(32, 600, async (k) => {
      if (k === 300) closed = close()
      return castVote(
        k % 2 ? house : second,
        { key, actor: newVisitor(house) },
        { statement: statements[0]!, stance: 'agree', shownShare: null },
      )
    })
    async function close() {
      const result = await perform(house, { community, actor: facilitator }, closeConversation, {
        conversation: id,
        reason: 'Enough was said.',
      })
      if (!result.ok) throw new Error(result.refusal.kind)
      return result.value.votes
    }
    const counted = outcomes.filter(({ kind }) => kind === 'counted').length
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['counted', 'closed']))
    expect(await closed).toBe(counted)
    expect(await recount(house, key)).toEqual({ votes: counted, participants: counted, countersOff: 0 })
  }
})

it('stops at the closing hour by the database’s clock, to the vote', async () => {
  const closesAt = new Date(Date.now() + 400)
  const { key, statements } = await buildConversation(house, community, { closesAt })
  const outcomes = await atOnce(16, 3_000, async () => {
    await new Promise((resolve) => setTimeout(resolve, 4))
    return castVote(
      house,
      { key, actor: newVisitor(house) },
      { statement: statements[0]!, stance: 'agree', shownShare: null },
    )
  })
  const late = await house.database.read
    .selectFrom('conversations.vote')
    .select('cast_at')
    .where('conversation_id', '=', key.conversation)
    .where('cast_at', '>=', closesAt)
    .execute()
  expect(late).toEqual([])
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['counted', 'closed']))
})
