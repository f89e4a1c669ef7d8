import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { within } from '#capabilities/matters/testing/build-matter.ts'
import { answerContribution, type FinalAnswer, onAnswered, replyOf } from '#capabilities/replies/index.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findProposal, listStates } from '../reads/find-proposal.ts'
import { aProposal, aProposalMatter, type Ground, type Someone, someone, tries } from '../testing/build-proposal.ts'
import type { ProposalId, ProposalState } from '../vocabulary.ts'
import { followAnswer } from './follow-answer.ts'
import { moveProposal } from './move-proposal.ts'
import { sayState } from './say-state.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

let ground: Ground & { house: TestHouse }
let ann: Someone
let officer: Someone
let matter: MatterId

beforeAll(async () => {
  onAnswered(followAnswer)
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  officer = await someone(ground, { roles: ['officer'] })
  matter = await aProposalMatter(ground)
})
afterAll(() => ground.house.close())

const proposed = async (): Promise<ProposalId> => {
  ann = await someone(ground)
  return (await aProposal(ground, ann, { matter })).id
}
const find = async (id: ProposalId) => (await findProposal(ground.house.database.read, ground.community.id, { id }))!
const reply = async (id: ProposalId) => (await replyOf(ground.house.database.read, ground.community.id, id))!
const answerOf = async (itemId: ProposalId, answer: FinalAnswer, words = 'The bank of the pond is too soft.') => ({
  ...{ itemId, answer, words },
  seen: (await reply(itemId)).events.at(-1)!.event_id,
})
const answers = async (id: ProposalId, answer: FinalAnswer, words?: string) =>
  tries(ground, answerContribution, await answerOf(id, answer, words), officer.actor)

describe('a proposal that is answered', () => {
  it.each<[FinalAnswer, ProposalState, string]>([
    ['we-will', 'agreed', 'The answer to it is: “We will”.'],
    ['we-will-in-part', 'agreed', 'The answer to it is: “We will, in part”.'],
    ['we-cannot', 'not-done', 'Not done, because: The bank of the pond is too soft.'],
    ['already-done', 'done', 'The answer to it is: “Already done”. The bank of the pond is too soft.'],
  ])('with “%s” is %s, with its sentence', async (answer, state, sentence) => {
    const id = await proposed()
    await answers(id, answer)
    expect(await find(id)).toMatchObject({ state, stateWords: sentence })
    const states = await listStates(ground.house.database.read, ground.community.id, id)
    expect(states.at(-1)).toMatchObject({ state, byAct: 'answer-contribution', inRole: 'officer' })
  })

  it('shortens a long reason: the whole of it is the answer', async () => {
    const id = await proposed()
    await answers(id, 'we-cannot', 'Too soft. '.repeat(200))
    expect((await find(id)).stateWords.length).toBeLessThan(330)
  })

  it('moves once, and never back: what was settled or is on a ballot stays so', async () => {
    for (const to of ['agreed', 'not-done'] as const) {
      const id = await proposed()
      await tries(ground, sayState, { proposal: id, to, words: 'The council voted.' }, officer.actor)
      expect((await answers(id, to === 'agreed' ? 'we-cannot' : 'we-will')).ok).toBe(true)
      expect(await find(id)).toMatchObject({ state: to, stateWords: 'The council voted.' })
    }
    const id = await proposed()
    const move = { proposal: id, to: 'on-ballot', words: 'On the ballot.', byAct: 'open-ballot', inRole: null } as const
    await within(ground, (deed) => moveProposal(deed, move))
    await answers(id, 'we-will')
    expect((await find(id)).state).toBe('on-ballot')
  })

  it('or withdrawn at the same moment has one outcome, in both rooms the same', async () => {
    for (let n = 0; n < 8; n++) {
      const id = await proposed()
      const answer = await answerOf(id, 'we-will')
      const [answered, withdrawn] = await Promise.all([
        tries(ground, answerContribution, answer, officer.actor),
        tries(ground, withdrawProposal, { proposal: id, words: 'I changed my mind.' }, ann.actor),
      ])
      expect([answered.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
      expect((await find(id)).state).toBe(answered.ok ? 'agreed' : 'withdrawn')
      expect((await reply(id)).state).toBe(answered.ok ? 'answered' : 'stopped')
    }
  })
})
