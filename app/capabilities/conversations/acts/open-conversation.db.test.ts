import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeMatter, findMatter, openMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { newFacilitator, wholeDraft } from '../testing/facilitators.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { type MakeConversation, makeConversation } from './make-conversation.ts'
import { openConversation } from './open-conversation.ts'

let house: TestHouse
let community: Community
let facilitator: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  facilitator = newFacilitator(house)
})
afterAll(() => house.close())

async function draft(changes: Partial<MakeConversation> = {}) {
  const made = await perform(house, { community, actor: facilitator }, makeConversation, { ...wholeDraft, ...changes })
  if (!made.ok) throw new Error(made.refusal.kind)
  return made.value
}

const open = (
  conversation: Awaited<ReturnType<typeof draft>>['id'],
  opensAt: Date | null = null,
  actor = facilitator,
) => perform(house, { community, actor }, openConversation, { conversation, opensAt })

const kindOf = (result: Awaited<ReturnType<typeof open>>) => (result.ok ? 'done' : result.refusal)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000)

it('refuses people who may not, and what is not there or another community’s', async () => {
  const { id } = await draft()
  expect(kindOf(await open(id, null, visitor))).toEqual({ kind: 'not-yours-to-do' })
  expect(kindOf(await open(house.newId<'conversation'>()))).toEqual({ kind: 'no-such-conversation' })
  const other = await testCommunity(house, 'otherham')
  const there = await perform(house, { community: other, actor: facilitator }, openConversation, {
    conversation: id,
    opensAt: null,
  })
  expect(there).toEqual({ ok: false, refusal: { kind: 'no-such-conversation' } })
})

it('says everything that is still missing', async () => {
  const { id } = await draft({ statements: wholeDraft.statements.slice(0, 4), promise: '' })
  expect(kindOf(await open(id))).toEqual({ kind: 'not-ready', missing: ['too-few-statements', 'promise-missing'] })
})

it('does not open after its own last day, nor twice', async () => {
  const { id } = await draft({ closesAt: soon(60) })
  expect(kindOf(await open(id, soon(61)))).toEqual({ kind: 'not-ready', missing: ['closes-before-it-opens'] })
  expect(kindOf(await open(id))).toBe('done')
  expect(kindOf(await open(id))).toEqual({ kind: 'not-a-draft' })
})

it('does not open in a matter that was closed meanwhile', async () => {
  const by = { community, actor: facilitator }
  const matter = await perform(house, by, openMatter, { title: 'Streets', question: 'Which streets?' })
  if (!matter.ok) throw new Error(matter.refusal.kind)
  const { id } = await draft({ matter: matter.value.matterId })
  await perform(house, by, closeMatter, { matterId: matter.value.matterId, state: 'closed', outcome: 'Done.' })
  expect(kindOf(await open(id))).toEqual({ kind: 'matter-closed' })
})

it('opens: the matter is shown, its step is open, statements are items, the record says so last', async () => {
  const { id, slug } = await draft({ question: 'Where should the benches stand?' })
  const result = await open(id)
  expect(result).toMatchObject({ ok: true, value: { slug, isOpenNow: true } })
  const row = await house.database.read
    .selectFrom('conversations.conversation')
    .selectAll()
    .where('conversation_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.state).toBe('open')
  const matter = await findMatter(house.database.read, community.id, { matterId: row.matter_id as never }, 'published')
  expect(matter?.state).toBe('open')
  const step = await house.database.read
    .selectFrom('matters.step')
    .selectAll()
    .where('step_id', '=', row.step_id!)
    .executeTakeFirstOrThrow()
  expect(step).toMatchObject({ kind: 'listen', state: 'open', href: `/c/${slug}`, subject_id: id })
  const items = await house.database.read
    .selectFrom('matters.item')
    .select('kind')
    .where('matter_id', '=', row.matter_id)
    .execute()
  expect(items.map(({ kind }) => kind).sort()).toEqual(['conversation', ...Array(5).fill('statement')])
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last).toMatchObject({ kind: 'conversation-opened', subject: id, facts: { slug, statements: 5 } })
})

it('is announced when it opens later: the step is planned, and the moment is queued', async () => {
  const { id } = await draft()
  const opensAt = soon(600)
  expect(await open(id, opensAt)).toMatchObject({ ok: true, value: { opensAt, isOpenNow: false } })
  const step = await house.database.read
    .selectFrom('matters.step')
    .select(['state', 'opens_at'])
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(step).toEqual({ state: 'planned', opens_at: opensAt })
  const [last] = (await ledgerEntries(house, community.id)).slice(-1)
  expect(last).toMatchObject({ kind: 'conversation-announced', facts: { opensAt: opensAt.toISOString() } })
  const jobs = await house.database.pool.query(
    `SELECT start_after FROM jobs.job WHERE name = 'turn-conversation' AND data->>'conversation' = $1`,
    [id],
  )
  expect(jobs.rows).toEqual([{ start_after: opensAt }])
})
