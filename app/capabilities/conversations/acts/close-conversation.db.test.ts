import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { turnConversationKind, turnWhatIsDue } from '../jobs/turn-conversation.ts'
import { newFacilitator } from '../testing/facilitators.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { makeDraft, makeOpen, minutesFromNow, moveTimes } from '../testing/running.ts'
import { newVisitor } from '../testing/visitors.ts'
import type { ConversationId, StatementId } from '../vocabulary.ts'
import { castVote } from './cast-vote.ts'
import { closeConversation } from './close-conversation.ts'
import { turnConversation } from './turn-conversation.ts'

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

const close = (conversation: ConversationId, reason = 'Everything was said.', actor = facilitator) =>
  perform(house, { community, actor }, closeConversation, { conversation, reason })

const turn = async (conversation: ConversationId) => {
  const result = await perform(house, { community, actor: visitor }, turnConversation, { conversation })
  return result.ok ? result.value : null
}

const kindOf = (result: Awaited<ReturnType<typeof close>>) => (result.ok ? 'done' : result.refusal.kind)

const rowOf = (id: ConversationId) =>
  house.database.read
    .selectFrom('conversations.conversation')
    .select(['state', 'opens_at', 'opened_at', 'closed_at', 'closing_reason'])
    .where('conversation_id', '=', id)
    .executeTakeFirstOrThrow()

const stepOf = (id: ConversationId) =>
  house.database.read
    .selectFrom('matters.step')
    .select(['state', 'outcome', 'closes_at'])
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()

const jobsOf = async (name: string, id: ConversationId) =>
  (
    await house.database.pool.query(`SELECT id FROM jobs.job WHERE name = $1 AND data->>'conversation' = $2`, [
      name,
      id,
    ])
  ).rows.length

const recorded = async (id: ConversationId) =>
  (await ledgerEntries(house, community.id)).filter(({ subject }) => subject === id).map(({ kind }) => kind)

async function vote(id: ConversationId): Promise<string> {
  const { statement_id } = await house.database.read
    .selectFrom('conversations.statement')
    .select('statement_id')
    .where('conversation_id', '=', id)
    .limit(1)
    .executeTakeFirstOrThrow()
  const key = { community: community.id, conversation: id }
  const said = { statement: statement_id as StatementId, stance: 'agree', shownShare: null } as const
  return (await castVote(house, { key, actor: newVisitor(house) }, said)).kind
}

it('refuses people who may not, a missing or endless reason, and what is not open', async () => {
  const { id } = await makeOpen(by)
  expect(kindOf(await close(id, 'Why not.', visitor))).toBe('not-yours-to-do')
  expect(kindOf(await close(id, ' \n '))).toBe('reason-missing')
  expect(kindOf(await close(id, 'x'.repeat(301)))).toBe('reason-long')
  expect(kindOf(await close(house.newId<'conversation'>()))).toBe('no-such-conversation')
  expect(kindOf(await close((await makeDraft(by)).id))).toBe('not-open')
  expect(kindOf(await close((await makeOpen(by, { opensAt: minutesFromNow(60) })).id))).toBe('not-yet-open')
})

it('closes with its reason for everyone, tells people, and does so once', async () => {
  const { id } = await makeOpen(by, { question: 'Where should the bus stop?' })
  expect(await vote(id)).toBe('counted')
  expect(await close(id)).toMatchObject({ ok: true, value: { votes: 1 } })
  expect(kindOf(await close(id))).toBe('not-open')
  expect(await rowOf(id)).toMatchObject({ state: 'closed', closing_reason: 'Everything was said.' })
  const outcome = '1 person took part, with 1 vote. Why it closed: Everything was said.'
  expect(await stepOf(id)).toMatchObject({ state: 'closed', outcome })
  expect(await jobsOf('tell-participants', id)).toBe(1)
  expect(await recorded(id)).toEqual(['conversation-opened', 'conversation-closed'])
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last?.facts).toEqual({ question: 'Where should the bus stop?', votes: 1, people: 1, by: 'its-makers' })
})

it('lets only one of two who close at the same moment', async () => {
  const { id } = await makeOpen(by)
  const results = await Promise.all([close(id, 'First.'), close(id, 'Second.')])
  expect(results.map(kindOf).sort()).toEqual(['done', 'not-open'])
  expect(await recorded(id)).toEqual(['conversation-opened', 'conversation-closed'])
})

it('S46 takes no vote from its last moment on, though nobody has closed it yet', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(60) })
  expect(await vote(id)).toBe('counted')
  const lastMoment = minutesFromNow(-1)
  await moveTimes(by, id, { closes_at: lastMoment })
  expect(await vote(id)).toBe('closed')
  expect(kindOf(await close(id))).toBe('not-open')
  expect(await turn(id)).toBe('closed')
  expect(await rowOf(id)).toMatchObject({ state: 'closed', closed_at: lastMoment, closing_reason: null })
  expect(await vote(id)).toBe('closed')
})

it('closes by itself once, however often the hour is asked', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(60) })
  expect(await turn(id)).toBe('nothing-to-do')
  await moveTimes(by, id, { closes_at: minutesFromNow(-1) })
  const turned = await Promise.all([turn(id), turn(id), turn(id)])
  expect([...turned].sort()).toEqual(['closed', 'nothing-to-do', 'nothing-to-do'])
  expect(await recorded(id)).toEqual(['conversation-opened', 'conversation-closed'])
  expect(await jobsOf('tell-participants', id)).toBe(1)
})

it('does not close at a date that was moved: the job of the first date finds nothing to do', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(1) })
  await moveTimes(by, id, { closes_at: minutesFromNow(1000) })
  await turnConversationKind(house).run({ communityId: community.id, jobId: house.newId<'job'>(), conversation: id })
  expect((await rowOf(id)).state).toBe('open')
})

it('opens by itself at its moment: then people vote, the step is open, and the record says so', async () => {
  const { id } = await makeOpen(by, { opensAt: minutesFromNow(60) })
  expect(await vote(id)).toBe('not-yet-open')
  expect(await turn(id)).toBe('nothing-to-do')
  await moveTimes(by, id, { opens_at: minutesFromNow(-1) })
  expect([await turn(id), await turn(id)]).toEqual(['opened', 'nothing-to-do'])
  expect(await vote(id)).toBe('counted')
  expect((await stepOf(id)).state).toBe('open')
  expect(await recorded(id)).toEqual(['conversation-announced', 'conversation-opened'])
})

it('does at start what was due while nothing ran', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(60) })
  await moveTimes(by, id, { closes_at: minutesFromNow(-1) })
  await turnWhatIsDue(house)
  expect((await rowOf(id)).state).toBe('closed')
})
