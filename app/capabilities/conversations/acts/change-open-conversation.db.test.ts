import { afterAll, beforeAll, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { newFacilitator, wholeDraft } from '../testing/facilitators.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { makeDraft, makeOpen, minutesFromNow } from '../testing/running.ts'
import type { ConversationId } from '../vocabulary.ts'
import { type ChangeOpenConversation, changeOpenConversation } from './change-open-conversation.ts'

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

const same = { background: wholeDraft.background, sources: wholeDraft.sources, closesAt: null, moreStatements: [] }

const change = (conversation: ConversationId, changes: Partial<ChangeOpenConversation>, actor = facilitator) =>
  perform(house, { community, actor }, changeOpenConversation, { ...same, ...changes, conversation })

const refusalOf = (result: Awaited<ReturnType<typeof change>>) => (result.ok ? 'done' : result.refusal)

it('refuses people who may not, and drafts, which change elsewhere', async () => {
  const [open, draft] = [await makeOpen(by), await makeDraft(by)]
  expect(refusalOf(await change(open.id, {}, visitor))).toEqual({ kind: 'not-yours-to-do' })
  expect(refusalOf(await change(draft.id, {}))).toEqual({ kind: 'not-open' })
})

it('refuses an earlier last day, and a statement that is there already', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(600) })
  const moreStatements = ['There should be more BENCHES!']
  expect(refusalOf(await change(id, { closesAt: minutesFromNow(500), moreStatements }))).toEqual({
    kind: 'not-right',
    problems: [
      { field: 'statements', key: 'statement-twice', text: 'There should be more BENCHES!' },
      { field: 'closes', key: 'date-sooner' },
    ],
  })
})

it('gives more time, and is queued to close at the new day', async () => {
  const { id } = await makeOpen(by, { closesAt: minutesFromNow(600) })
  const closesAt = minutesFromNow(6000)
  expect(refusalOf(await change(id, { closesAt }))).toBe('done')
  const step = await house.database.read
    .selectFrom('matters.step')
    .select('closes_at')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(step.closes_at).toEqual(closesAt)
  const jobs = await house.database.pool.query(
    `SELECT start_after FROM jobs.job WHERE name = 'turn-conversation' AND data->>'conversation' = $1 ORDER BY 1 DESC`,
    [id],
  )
  expect(jobs.rows[0].start_after).toEqual(closesAt)
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last).toMatchObject({ kind: 'conversation-changed', facts: { changed: ['closesAt'] } })
})

it('adds statements as seeds, and records what changed, without the words', async () => {
  const { id } = await makeOpen(by)
  const result = await change(id, { background: 'More to read.', moreStatements: ['A new thing to vote on.', ' '] })
  expect(result).toMatchObject({ ok: true, value: { added: 1 } })
  const seeds = await house.database.read
    .selectFrom('conversations.statement')
    .select('text')
    .where('conversation_id', '=', id)
    .where('is_seed', '=', true)
    .where('state', '=', 'published')
    .execute()
  expect(seeds).toHaveLength(6)
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last?.facts).toEqual({ changed: ['background', 'statements'], added: 1, closesAt: null })
})

it('writes nothing to the record where nothing changes', async () => {
  const { id } = await makeOpen(by)
  const before = (await ledgerEntries(house, community.id)).length
  expect(refusalOf(await change(id, {}))).toBe('done')
  expect(await ledgerEntries(house, community.id)).toHaveLength(before)
})
