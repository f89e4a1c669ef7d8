import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentWords } from '#capabilities/commitments/index.ts'
import { type MatterId, whatBecameOf } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, runIn } from '#capabilities/people/testing/acting.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { replyOf } from '../reads/find-reply.ts'
import { lastStep } from '../store/last-step.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { answerContribution } from './answer-contribution.ts'

let house: TestHouse
let community: Community
let matterId: MatterId
let officer: Actor
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
  matterId = (await aMatter({ house, community })).matterId
  officer = acting((await anAccount({ house, community }, { roles: ['officer'] })).id, ['officer'])
})
afterAll(() => house.close())

const promised = (change: Partial<CommitmentWords> = {}): CommitmentWords => ({
  what: `Put two benches by the pond ${house.newId()}`,
  details: '',
  responsible: 'The parks team',
  accountable: 'Testham Town Council',
  dueOn: `${new Date().getUTCFullYear() + 1}-06-30`,
  moneyPence: null,
  measure: 'Benches by the pond',
  baseline: '0',
  target: '2',
  ...change,
})
const input = async (words: CommitmentWords, answer: 'we-will' | 'we-cannot' = 'we-will') => {
  const itemId = await aContribution({ house, community }, matterId)
  const seen = (await lastStep(house.database.read, community.id, itemId))!
  return { itemId, answer, words: 'In the spring.', seen, promise: { words } }
}
const grown = (itemId: string) => whatBecameOf(house.database.read, community.id, itemId)
const stateOf = async (itemId: string) => (await replyOf(house.database.read, community.id, itemId))!.state

describe('a yes and its promise', () => {
  it('are made in one act, and the promise grew from what was answered', async () => {
    const answer = await input(promised())
    await doneBy(run(answerContribution, answer, officer))
    expect(await stateOf(answer.itemId)).toBe('answered')
    const [promise, ...others] = await grown(answer.itemId)
    expect(promise).toMatchObject({ kind: 'commitment', title: answer.promise.words.what, how: 'grew-from' })
    expect(others).toEqual([])
  })

  it('are refused together: a promise that nobody can be held to leaves the answer unsaid', async () => {
    for (const wrong of [{ responsible: '' }, { measure: '' }, { dueOn: '2001-01-01' }]) {
      const answer = await input(promised(wrong))
      const result = await run(answerContribution, answer, officer)
      expect(result).toMatchObject({ ok: false, refusal: { kind: 'promise-refused', why: { kind: 'not-a-promise' } } })
      expect(await stateOf(answer.itemId)).toBe('waiting')
      expect(await grown(answer.itemId)).toEqual([])
    }
  })

  it('are made once, however many send them at the same moment', async () => {
    const answer = await input(promised())
    const results = await Promise.all([1, 2, 3].map(() => run(answerContribution, answer, officer)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await grown(answer.itemId)).toHaveLength(1)
  })

  it('go with a yes alone', async () => {
    const answer = await input(promised(), 'we-cannot')
    await doneBy(run(answerContribution, answer, officer))
    expect(await grown(answer.itemId)).toEqual([])
  })

  it('may wait: the reason why there is no promise yet is published with the answer', async () => {
    const { promise: _, ...answer } = await input(promised())
    await doneBy(run(answerContribution, { ...answer, promise: { notYetBecause: 'the money is not voted.' } }, officer))
    const { events } = (await replyOf(house.database.read, community.id, answer.itemId))!
    expect(events.at(-1)!.words).toBe('In the spring.\n\nNo promise yet, because the money is not voted.')
  })
})
