import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { buildConversation } from '../testing/build-conversation.ts'
import { recount } from '../testing/recount.ts'
import { newVisitor } from '../testing/visitors.ts'
import type { StatementId } from '../vocabulary.ts'
import { castVote } from './cast-vote.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const agree = (statement: StatementId) => ({ statement, stance: 'agree', shownShare: null }) as const
const hour = 3_600_000

describe('a vote is refused, and leaves nothing behind,', () => {
  it.each([
    ['before the conversation is opened', { isDraft: true }, 'draft'],
    ['before its hour', { opensAt: new Date(Date.now() + hour) }, 'not-yet-open'],
    ['after its close', { closesAt: new Date(Date.now() - hour) }, 'closed'],
    ['from a visitor where an email must be confirmed', { admits: 'confirmed' }, 'confirm-first'],
    ['from a visitor where only residents take part', { admits: 'resident' }, 'residents-only'],
  ] as const)('%s', async (_, options, kind) => {
    const { key, statements } = await buildConversation(house, community, options)
    const outcome = await castVote(house, { key, actor: newVisitor(house) }, agree(statements[0]!))
    expect(outcome.kind).toBe(kind)
    expect(await recount(house, key)).toEqual({ votes: 0, participants: 0, countersOff: 0 })
  })

  it('on a statement of another conversation', async () => {
    const { key } = await buildConversation(house, community)
    const other = await buildConversation(house, community)
    const outcome = await castVote(house, { key, actor: newVisitor(house) }, agree(other.statements[0]!))
    expect(outcome.kind).toBe('no-such-statement')
    expect(await recount(house, key)).toEqual({ votes: 0, participants: 0, countersOff: 0 })
  })

  it('under another community', async () => {
    const { key, statements } = await buildConversation(house, community)
    const other = await testCommunity(house, 'elsewhere')
    const outcome = await castVote(
      house,
      { key: { ...key, community: other.id, conversation: house.newId() }, actor: newVisitor(house) },
      agree(statements[0]!),
    )
    expect(outcome.kind).toBe('no-such-conversation')
  })
})

it('counts a first vote, a change of mind and the same again as one vote', async () => {
  const { key, statements } = await buildConversation(house, community)
  const actor = newVisitor(house)
  const statement = statements[0]!
  for (const stance of ['agree', 'disagree', 'disagree', 'unsure'] as const) {
    const outcome = await castVote(house, { key, actor }, { statement, stance, shownShare: 0.25 })
    expect(outcome.kind).toBe('counted')
  }
  expect(await recount(house, key)).toEqual({ votes: 1, participants: 1, countersOff: 0 })
  const vote = await house.database.read
    .selectFrom('conversations.vote')
    .selectAll()
    .where('conversation_id', '=', key.conversation)
    .executeTakeFirstOrThrow()
  expect(vote).toMatchObject({ value: 0, is_unsure: true, shown_share: 0.25 })
})

it('keeps one row and exact counters when 50 copies of a vote come at once, from two servers', async () => {
  const second = { ...house }
  for (let round = 0; round < 20; round++) {
    const { key, statements } = await buildConversation(house, community, { statements: 2 })
    const actor = newVisitor(house)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, k) =>
        castVote(
          k % 2 ? house : second,
          { key, actor },
          { statement: statements[k % 3 ? 0 : 1]!, stance: k % 5 ? 'agree' : 'disagree', shownShare: null },
        ),
      ),
    )
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['counted']))
    expect(await recount(house, key)).toEqual({ votes: 2, participants: 1, countersOff: 0 })
  }
})
