import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { follow } from '#capabilities/matters/index.ts'
import { aLink, aMatter, anItem } from '#capabilities/matters/testing/build-matter.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findCommitment } from '../reads/find-commitment.ts'
import { readStory } from '../reads/read-story.ts'
import { aCommitment, clerk } from '../testing/build-commitment.ts'
import type { CheckAnswer, CommitmentId } from '../vocabulary.ts'
import { answerCheck } from './answer-check.ts'
import { askAgain } from './ask-again.ts'
import { closeCheck } from './end-check.ts'
import { reportProgress } from './report-progress.ts'

let house: TestHouse
let community: Community
let ground: { house: TestHouse; community: Community }
let residents: SignedInPerson[]
let author: SignedInPerson
let follower: SignedInPerson
let commitment: CommitmentId

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  ground = { house, community }
  residents = []
  for (let k = 0; k < 30; k++) residents.push(await signedIn(ground, { standing: 'resident' }))
  author = await signedIn(ground)
  follower = await signedIn(ground)
})
afterAll(() => house.close())

beforeEach(async () => {
  const { matterId } = await aMatter(ground)
  const statement = await anItem(ground, matterId, { author: author.person })
  const proposal = await anItem(ground, matterId, { kind: 'proposal' })
  await aLink(ground, statement, proposal)
  await act(follow, { matterId, howOften: 'weekly' }, asPerson(follower))
  commitment = await aCommitment(ground, matterId, { from: proposal })
  await act(reportProgress, { commitment, words: 'It is open.', measured: '4', isDone: true }, clerk)
})

const asPerson = ({ person }: SignedInPerson): Actor => ({ ...visitor, person, standing: 'confirmed' })

async function act<Input>(
  which: Act<Input, unknown, { readonly kind: string }>,
  input: Input,
  actor: Actor,
): Promise<string> {
  const result = await perform(house, { community, actor }, which, input)
  return result.ok ? 'done' : result.refusal.kind
}
const answer = (who: SignedInPerson, said: CheckAnswer) => act(answerCheck, { commitment, answer: said }, asPerson(who))
const story = () => readStory(house.database.read, community.id, commitment)
const state = async () => (await findCommitment(house.database.read, community.id, commitment))?.state
const endRound = async (index = 0) => act(closeCheck, { check: (await story()).checks[index]!.id }, visitor)

async function asked(): Promise<SignedInPerson[]> {
  const { rows } = await house.database.pool.query<{ person_id: string }>(
    `SELECT person_id FROM commitments.asked JOIN commitments.check_round USING (community_id, check_id)
     WHERE commitment_id = $1`,
    [commitment],
  )
  const people = new Set(rows.map(({ person_id }) => person_id))
  return [author, follower, ...residents].filter(({ person }) => people.has(person))
}

describe('who is asked', () => {
  it('whoever offered what it grew from, however far back, who follows the matter, and twenty residents drawn by chance', async () => {
    const people = await asked()
    expect(people).toContain(author)
    expect(people).toContain(follower)
    expect(people).toHaveLength(22)
  })

  it('others are drawn before those who were asked lately', async () => {
    const { rows } = await house.database.pool.query('SELECT count(*) AS n FROM commitments.last_asked')
    expect(rows[0].n).toBe(30)
  })

  it('each gets one letter with the question', async () => {
    const letters = (await lettersTo(house, author.email)).filter(({ text }) => text.includes(commitment))
    expect(letters.map(({ subject }) => subject)).toEqual(['One question: is it really better?'])
  })

  it('nobody else can answer', async () => {
    const people = await asked()
    const other = residents.find((resident) => !people.includes(resident))!
    expect(await answer(other, 'no')).toBe('not-asked')
    expect(await act(answerCheck, { commitment, answer: 'no' }, visitor)).toBe('sign-in-first')
  })
})

describe('what their answers do', () => {
  it('a clear no opens it again, with the owner told and nobody’s answer kept', async () => {
    const people = await asked()
    for (const person of people.slice(0, 4)) expect(await answer(person, 'no')).toBe('done')
    expect(await answer(people[5]!, 'yes')).toBe('done')
    await endRound()
    expect(await state()).toBe('open')
    expect((await story()).reports.at(-1)).toMatchObject({
      kind: 'reopened',
      words: expect.stringContaining('4 of the 5 residents'),
    })
    expect(await asked()).toEqual([])
  })

  it('the latest answer of a person counts', async () => {
    const people = await asked()
    for (const person of people.slice(0, 3)) await answer(person, 'no')
    for (const person of people.slice(0, 3)) await answer(person, 'yes')
    await endRound()
    expect((await story()).checks[0]).toMatchObject({ outcome: 'better', counts: { yes: 3, no: 0 } })
    expect(await state()).toBe('reported-done')
  })

  it('a no that the others cannot turn does not wait for the last day', async () => {
    const people = await asked()
    for (const person of people.slice(0, 12)) await answer(person, 'no')
    expect(await state()).toBe('open')
    expect(await answer(people[15]!, 'yes')).toBe('not-asked')
  })

  it('who votes no at the same moment ends it once', async () => {
    const people = await asked()
    for (const person of people.slice(0, 11)) await answer(person, 'no')
    const last = await Promise.all(people.slice(11, 15).map((person) => answer(person, 'no')))
    expect(last.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect((await story()).reports.filter(({ kind }) => kind === 'reopened')).toHaveLength(1)
  })
})

describe('four weeks later', () => {
  it('they are asked again, and without a clear no it is done', async () => {
    await endRound()
    expect(await act(askAgain, { commitment, attempt: 1 }, visitor)).toBe('done')
    expect(await act(askAgain, { commitment, attempt: 1 }, visitor)).toBe('done')
    expect((await story()).checks.map(({ round }) => round)).toEqual(['at-done', 'four-weeks'])
    await endRound(1)
    expect(await state()).toBe('done')
  })

  it('nobody is asked of what is open again', async () => {
    for (const person of (await asked()).slice(0, 12)) await answer(person, 'no')
    await act(askAgain, { commitment, attempt: 1 }, visitor)
    expect((await story()).checks).toHaveLength(1)
  })

  it('after a no it can be reported done again, and is asked afresh', async () => {
    for (const person of (await asked()).slice(0, 12)) await answer(person, 'no')
    const again = { commitment, words: 'Now it is.', measured: '4', isDone: true }
    expect(await act(reportProgress, again, clerk)).toBe('done')
    expect((await story()).checks.at(-1)).toMatchObject({ round: 'at-done', outcome: null })
    // The late end of the first asking changes nothing of the second.
    await endRound(0)
    expect(await state()).toBe('reported-done')
  })
})
