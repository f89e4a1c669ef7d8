import { afterAll, beforeAll, expect, it } from 'vitest'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import type { Decision } from '../rules/moderation-reasons.ts'
import { wantNoLetters } from '../store/letters.ts'
import { newFacilitator } from '../testing/facilitators.ts'
import { ledgerEntries } from '../testing/ledger-entries.ts'
import { makeDraft, makeOpen } from '../testing/running.ts'
import { newVisitor } from '../testing/visitors.ts'
import type { ConversationId, StatementId, StatementState } from '../vocabulary.ts'
import { addStatement } from './add-statement.ts'
import { decideStatements } from './decide-statements.ts'

let house: TestHouse
let community: Community
let facilitator: Actor
let by: { house: TestHouse; community: Community; facilitator: Actor }
let conversation: ConversationId

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  facilitator = newFacilitator(house)
  by = { house, community, facilitator }
  conversation = (await makeOpen(by)).id
})
afterAll(() => house.close())

let said = 0
async function offer(person: PersonId | null = null): Promise<StatementId> {
  const actor = person ? { ...visitor, person, standing: 'confirmed' as const } : newVisitor(house)
  const text = `Something that nobody said before, number ${++said}.`
  const added = await perform(house, { community, actor }, addStatement, { conversation, text })
  if (!added.ok) throw new Error(added.refusal.kind)
  return added.value.id
}

const publish = { kind: 'publish' } as const
const reject: Decision = { kind: 'reject', reason: 'says-two-things', note: 'Try it as two.' }

const decide = (
  statements: readonly StatementId[],
  decision: Decision = publish,
  more: { from?: StatementState; actor?: Actor; conversation?: ConversationId } = {},
) =>
  perform(house, { community, actor: more.actor ?? facilitator }, decideStatements, {
    conversation: more.conversation ?? conversation,
    statements,
    from: more.from ?? 'waiting',
    decision,
  })

const stateOf = async (id: StatementId) =>
  house.database.read
    .selectFrom('conversations.statement')
    .select(['state', 'reason_key', 'reason_text', 'text', 'decided_by'])
    .where('statement_id', '=', id)
    .executeTakeFirstOrThrow()

const refusalOf = (result: Awaited<ReturnType<typeof decide>>) => (result.ok ? 'done' : result.refusal)

it('refuses people who may not', async () => {
  const id = await offer()
  const councillor = { ...facilitator, roles: new Set(['councillor'] as const), hasSecondFactor: true }
  for (const actor of [visitor, councillor]) {
    expect(refusalOf(await decide([id], publish, { actor }))).toEqual({ kind: 'not-yours-to-do' })
  }
  expect((await stateOf(id)).state).toBe('waiting')
})

it('refuses nothing, too many, endless notes, and a decision that changes nothing', async () => {
  expect(refusalOf(await decide([]))).toEqual({ kind: 'nothing-chosen' })
  const many = Array.from({ length: 201 }, () => house.newId<'statement'>())
  expect(refusalOf(await decide(many))).toEqual({ kind: 'too-many', most: 200 })
  const id = await offer()
  expect(refusalOf(await decide([id], { ...reject, note: 'x'.repeat(501) }))).toEqual({ kind: 'note-long' })
  expect(refusalOf(await decide([id], publish, { from: 'published' }))).toEqual({ kind: 'decided-already' })
})

it('S17 does not reach a statement through another conversation', async () => {
  const id = await offer()
  const other = (await makeOpen(by)).id
  expect(refusalOf(await decide([id], publish, { conversation: other }))).toEqual({
    kind: 'changed-meanwhile',
    statements: [id],
  })
  const draft = (await makeDraft(by)).id
  expect(refusalOf(await decide([id], publish, { conversation: draft }))).toEqual({ kind: 'no-such-conversation' })
})

it('decides nothing where one was decided by somebody else meanwhile, and says which', async () => {
  const [first, second] = [await offer(), await offer()]
  await decide([first], reject)
  expect(refusalOf(await decide([first, second]))).toEqual({ kind: 'changed-meanwhile', statements: [first] })
  expect((await stateOf(second)).state).toBe('waiting')
})

it('lets one of two moderators at the same moment decide, and tells the other', async () => {
  const ids = [await offer(), await offer(), await offer()]
  const results = await Promise.all([decide(ids), decide([...ids].reverse(), reject, { actor: newFacilitator(house) })])
  const kinds = results.map((result) => (result.ok ? 'done' : result.refusal.kind)).sort()
  expect(kinds).toEqual(['changed-meanwhile', 'done'])
  const decided = await house.database.read
    .selectFrom('conversations.decision')
    .select('statement_id')
    .where('statement_id', 'in', ids)
    .execute()
  expect(decided).toHaveLength(3)
})

it('publishes: it can be voted on, is an item of the matter, and its words are not in the record', async () => {
  const id = await offer()
  expect(await decide([id])).toEqual({ ok: true, value: { decided: 1 } })
  const { state, text } = await stateOf(id)
  expect(state).toBe('published')
  const item = await house.database.read
    .selectFrom('matters.item')
    .select(['kind', 'state', 'title'])
    .where('item_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(item).toEqual({ kind: 'statement', state: 'open', title: text })
  const entries = await ledgerEntries(house, community.id)
  expect(entries.filter((each) => each.subject === id && each.kind === 'statement-decided')).toMatchObject([
    { facts: { conversation, from: 'waiting', to: 'published', reason: null, isOwn: false } },
  ])
  expect(JSON.stringify(entries)).not.toContain(text)
})

it('turns down with a reason and a note, and takes it back: both are kept', async () => {
  const id = await offer()
  await decide([id], reject)
  expect(await stateOf(id)).toMatchObject({
    state: 'rejected',
    reason_key: 'says-two-things',
    reason_text: 'Try it as two.',
    decided_by: facilitator.person,
  })
  await decide([id], publish, { from: 'rejected' })
  expect(await stateOf(id)).toMatchObject({ state: 'published', reason_key: null, reason_text: null })
  await decide([id], reject, { from: 'published' })
  const kept = await house.database.read
    .selectFrom('conversations.decision')
    .select(['decided', 'reason_key'])
    .where('statement_id', '=', id)
    .orderBy('decided_at')
    .execute()
  expect(kept.map(({ decided }) => decided)).toEqual(['rejected', 'published', 'rejected'])
})

it('writes one letter to an author who has an account, none to those who want none, none to oneself', async () => {
  const [author, silent] = [await anAccount(by), await anAccount(by)]
  await inTransaction(house.database, (write) =>
    wantNoLetters(write, community.id, { person: silent.id, since: new Date() }),
  )
  const own = await offer(facilitator.person)
  await decide([await offer(author.id), await offer(author.id), await offer(silent.id), own, await offer()], reject)
  const letters = await lettersTo(house)
  expect(letters.map(({ to }) => to)).toEqual([author.email])
  expect(letters[0]?.text).toContain('2 of your statements')
  expect(letters[0]?.text).toContain('It says more than one thing')
  expect(letters[0]?.text).toContain('Try it as two.')
  expect(letters[0]?.headers?.['List-Unsubscribe']).toMatch(/^<http.*\/conversations\/no-letters\/.*>$/)
  const entries = await ledgerEntries(house, community.id)
  expect(entries.find(({ subject, kind }) => subject === own && kind === 'statement-decided')?.facts.isOwn).toBe(true)
})
