import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import type { CostingWords } from '../rules/read-costing.ts'
import { aProposal, aProposalMatter, type Ground, type Someone, someone, tries } from '../testing/build-proposal.ts'
import type { CostingId, ProposalId } from '../vocabulary.ts'
import { answerCosting, askForCosting, publishCosting, stateCosting, takeOnCosting } from './costing.ts'
import { sayState } from './say-state.ts'
import { support } from './support.ts'

let ground: Ground & { house: TestHouse }
let matter: MatterId
let officer: Someone
let other: Someone
let author: Someone

beforeAll(async () => {
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  matter = await aProposalMatter(ground)
  officer = await someone(ground, { roles: ['officer'] })
  other = await someone(ground, { roles: ['officer'] })
})
afterAll(() => ground.house.close())

const fresh = async () => {
  author = await someone(ground)
  return (await aProposal(ground, author, { matter })).id
}
const ask = (proposal: ProposalId, who: Someone, by = officer) =>
  tries(ground, askForCosting, { proposal, who: { kind: 'officer', person: who.person } }, by.actor)
const words = (wanted: Partial<CostingWords> = {}): CostingWords => ({
  costFrom: '1,000',
  costTo: '1,500',
  yearlyFrom: '',
  yearlyTo: '',
  feasible: 'yes',
  reasons: 'There is room for it.',
  sources: 'Price list of the maker, 2026.',
  ...wanted,
})
const stateOf = (id: ProposalId) =>
  ground.house.database.read
    .selectFrom('proposals.proposal')
    .select(['state', 'state_words'])
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()

async function asked(proposal: ProposalId, who = other): Promise<CostingId> {
  const result = await ask(proposal, who)
  if (!result.ok) throw new Error(result.refusal.kind)
  return result.value
}

it('is asked for by officers only, once at a time, and never of who wrote or supports it', async () => {
  const id = await fresh()
  expect(await ask(id, other, author)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  expect(await ask(id, author)).toMatchObject({ refusal: { kind: 'no-such-person' } })
  await tries(ground, support, { proposal: id, wish: 'give' }, other.actor)
  expect(await ask(id, other)).toMatchObject({ refusal: { kind: 'supports-it' } })
  const both = await Promise.all([ask(id, officer), ask(id, officer)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'asked-already' } })
  expect((await stateOf(id)).state).toBe('being-costed')
})

it('is refused to who has an interest in it, and says so in public', async () => {
  const id = await fresh()
  const costing = await asked(id)
  expect(await tries(ground, takeOnCosting, { costing, hasInterest: false }, officer.actor)).toMatchObject({
    refusal: { kind: 'not-yours' },
  })
  expect(await tries(ground, stateCosting, { costing, words: words() }, other.actor)).toMatchObject({
    refusal: { kind: 'not-now' },
  })
  const told = await tries(ground, takeOnCosting, { costing, hasInterest: true }, other.actor)
  expect(told).toEqual({ ok: true, value: { isRefused: true } })
  expect(await stateOf(id)).toMatchObject({ state: 'open', state_words: expect.stringContaining('has an interest') })
  expect((await ask(id, officer)).ok).toBe(true)
})

it('needs reasons, and sources for its figures', async () => {
  const id = await fresh()
  const costing = await asked(id)
  await tries(ground, takeOnCosting, { costing, hasInterest: false }, other.actor)
  const wrong = words({ costFrom: '2000', costTo: '1,500', reasons: ' ', sources: '' })
  expect(await tries(ground, stateCosting, { costing, words: wrong }, other.actor)).toEqual({
    ok: false,
    refusal: {
      kind: 'bad-words',
      problems: [
        { name: 'costTo', key: 'cost-order' },
        { name: 'reasons', key: 'reasons-missing' },
        { name: 'sources', key: 'sources-missing' },
      ],
    },
  })
})

it('is public once its author has answered, once, or after a week without an answer', async () => {
  for (const isAnswered of [true, false]) {
    const id = await fresh()
    const costing = await asked(id)
    await tries(ground, takeOnCosting, { costing, hasInterest: false }, other.actor)
    expect(
      (await tries(ground, stateCosting, { costing, words: words({ feasible: 'in-part' }) }, other.actor)).ok,
    ).toBe(true)
    expect(await tries(ground, answerCosting, { costing, answer: 'I see.' }, other.actor)).toMatchObject({
      refusal: { kind: 'not-yours' },
    })
    const publish = () =>
      perform(ground.house, { community: ground.community, actor: visitor }, publishCosting, { costing })
    expect(await publish()).toEqual({ ok: true, value: { isPublished: false } })
    if (isAnswered)
      await tries(ground, answerCosting, { costing, answer: 'Part of it is better than none.' }, author.actor)
    else {
      await ground.house.database.kysely
        .updateTable('proposals.costing')
        .set({ answer_until: new Date(Date.now() - 1000) })
        .where('costing_id', '=', costing)
        .execute()
      expect(await publish()).toEqual({ ok: true, value: { isPublished: true } })
    }
    const row = await ground.house.database.read
      .selectFrom('proposals.costing')
      .select(['state', 'cost_from', 'cost_to', 'answer'])
      .where('costing_id', '=', costing)
      .executeTakeFirstOrThrow()
    const answer = isAnswered ? 'Part of it is better than none.' : ''
    expect(row).toEqual({ state: 'published', cost_from: 100_000, cost_to: 150_000, answer })
    expect((await stateOf(id)).state).toBe('open')
    expect(await tries(ground, answerCosting, { costing, answer: 'And again.' }, author.actor)).toMatchObject({
      refusal: { kind: 'not-now' },
    })
  }
})

it('what becomes of it is said by officers, with a sentence, and only what can follow', async () => {
  const id = await fresh()
  const say = (to: 'partly-done' | 'not-done' | 'withdrawn', sentence: string, by = officer) =>
    tries(ground, sayState, { proposal: id, to, words: sentence }, by.actor)
  expect(await say('not-done', 'No room.', author)).toMatchObject({ refusal: { kind: 'not-yours-to-do' } })
  expect(await say('not-done', ' ')).toMatchObject({ refusal: { kind: 'words-missing' } })
  expect(await say('partly-done', 'Half of it stands.')).toMatchObject({
    refusal: { kind: 'not-from-there', from: 'open' },
  })
  expect(await say('withdrawn', 'Gone.')).toMatchObject({ refusal: { kind: 'not-from-there' } })
  expect((await say('not-done', 'The pavement is too narrow for it.')).ok).toBe(true)
  expect(await stateOf(id)).toEqual({ state: 'not-done', state_words: 'The pavement is too narrow for it.' })
})
