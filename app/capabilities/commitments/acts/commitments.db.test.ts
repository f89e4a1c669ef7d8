import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whereFrom } from '#capabilities/matters/index.ts'
import { aMatter, anItem } from '#capabilities/matters/testing/build-matter.ts'
import { lastEntry } from '#capabilities/people/testing/acting.ts'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findCommitment } from '../reads/find-commitment.ts'
import { readStory } from '../reads/read-story.ts'
import { aCommitment, aPromise, clerk } from '../testing/build-commitment.ts'
import type { CommitmentId, MilestoneId } from '../vocabulary.ts'
import { addMilestone } from './add-milestone.ts'
import { changeDueDate } from './change-due-date.ts'
import { giveUpCommitment } from './give-up-commitment.ts'
import { makeCommitment } from './make-commitment.ts'
import { reachMilestone } from './reach-milestone.ts'
import { reportProgress } from './report-progress.ts'
import { setResponsibilities } from './set-responsibilities.ts'

let house: TestHouse
let community: Community
let ground: { house: TestHouse; community: Community }

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  ground = { house, community }
})
afterAll(() => house.close())

async function tryOut<Input>(
  act: Act<Input, unknown, { readonly kind: string }>,
  input: Input,
  actor: Actor = clerk,
): Promise<string> {
  const result = await perform(house, { community, actor }, act, input)
  return result.ok ? 'done' : result.refusal.kind
}
const find = (id: CommitmentId) => findCommitment(house.database.read, community.id, id)
const storyOf = (id: CommitmentId) => readStory(house.database.read, community.id, id)
const resident: Actor = { ...visitor, person: clerk.person, standing: 'resident' }
const nextYear = new Date().getUTCFullYear() + 1

describe('a promise is not made', () => {
  it('by somebody who may not', async () => {
    const { matterId } = await aMatter(ground)
    expect(await tryOut(makeCommitment, aPromise(matterId), resident)).toBe('not-yours-to-do')
    expect(await tryOut(makeCommitment, aPromise(matterId), visitor)).toBe('not-yours-to-do')
  })
  it('without who does it or who answers for it, and nothing of it is left', async () => {
    const { matterId } = await aMatter(ground)
    const promise = aPromise(matterId, { dueOn: `${nextYear}-01-09` })
    expect(await tryOut(makeCommitment, { ...promise, responsible: '' })).toBe('not-a-promise')
    expect(await tryOut(makeCommitment, { ...promise, accountable: '' })).toBe('not-a-promise')
    const { rows } = await house.database.pool.query('SELECT 1 FROM matters.step WHERE matter_id = $1', [matterId])
    expect(rows).toEqual([])
  })
  it('in a draft, a closed matter, or from an item that is not there', async () => {
    const draft = await aMatter(ground, { isDraft: true })
    const promise = aPromise(draft.matterId, { dueOn: `${nextYear}-01-09` })
    expect(await tryOut(makeCommitment, promise)).toBe('no-such-matter')
    const { matterId } = await aMatter(ground)
    const from = house.newId<'item'>()
    expect(await tryOut(makeCommitment, { ...promise, matterId, from })).toBe('no-such-item')
  })
})

it('a promise is an item with an owner and a day, a step of its matter, linked to what it grew from, and in the record', async () => {
  const { matterId } = await aMatter(ground)
  const from = await anItem(ground, matterId, { title: 'Open on Saturdays' })
  const id = await aCommitment(ground, matterId, { from, dueOn: `${nextYear}-01-09` })
  const { rows } = await house.database.pool.query(
    `SELECT item.owner_id, item.due_on, step.kind, step.state FROM matters.item JOIN matters.step
     ON step.community_id = item.community_id AND step.subject_id = item.item_id WHERE item_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ owner_id: clerk.person, due_on: `${nextYear}-01-09`, kind: 'do', state: 'open' }])
  expect((await whereFrom(house.database.read, community.id, id)).map(({ title }) => title)).toEqual([
    'Open on Saturdays',
  ])
  expect(await lastEntry(house, community)).toContain('"kind":"commitment-made"')
})

it('a form sent twice, also at the same moment, makes one promise', async () => {
  const { matterId } = await aMatter(ground)
  const promise = aPromise(matterId, { dueOn: `${nextYear}-01-09` })
  const both = await Promise.all([tryOut(makeCommitment, promise), tryOut(makeCommitment, promise)])
  expect(both.toSorted()).toEqual(['done', 'promised-already'])
})

describe('a change of date', () => {
  it('needs a reason, a day to come, and another day', async () => {
    const { matterId } = await aMatter(ground)
    const commitment = await aCommitment(ground, matterId, { dueOn: `${nextYear}-06-30` })
    const change = { commitment, dueOn: `${nextYear}-07-31`, reason: 'The builder is ill.' }
    expect(await tryOut(changeDueDate, { ...change, reason: '' })).toBe('reason-missing')
    expect(await tryOut(changeDueDate, { ...change, dueOn: '2020-01-01' })).toBe('due-passed')
    expect(await tryOut(changeDueDate, { ...change, dueOn: `${nextYear}-06-30` })).toBe('same-day')
    expect(await tryOut(changeDueDate, change, resident)).toBe('done')
    expect(await tryOut(changeDueDate, change, { ...resident, person: house.newId<'person'>() as PersonId })).toBe(
      'not-yours-to-do',
    )
  })
  it('keeps the first date and every change', async () => {
    const { matterId } = await aMatter(ground)
    const commitment = await aCommitment(ground, matterId, { dueOn: `${nextYear}-06-30` })
    await tryOut(changeDueDate, { commitment, dueOn: `${nextYear}-07-31`, reason: 'The builder is ill.' })
    await tryOut(changeDueDate, { commitment, dueOn: `${nextYear}-08-31`, reason: 'The roof leaks.' })
    expect(await find(commitment)).toMatchObject({ firstDueOn: `${nextYear}-06-30`, dueOn: `${nextYear}-08-31` })
    expect((await storyOf(commitment)).changes.map(({ to, reason }) => [to, reason])).toEqual([
      [`${nextYear}-07-31`, 'The builder is ill.'],
      [`${nextYear}-08-31`, 'The roof leaks.'],
    ])
  })
})

it('a report that it is done needs how the measure stands', async () => {
  const { matterId } = await aMatter(ground)
  const commitment = await aCommitment(ground, matterId)
  const report = { commitment, words: 'It is open.', measured: '', isDone: true }
  expect(await tryOut(reportProgress, report)).toBe('measured-missing')
  expect(await tryOut(reportProgress, { ...report, words: '' })).toBe('words-missing')
  expect(await tryOut(reportProgress, { ...report, isDone: false })).toBe('done')
})

it('two who report it done at the same moment: one does, the other is told, and residents are asked once', async () => {
  const { matterId } = await aMatter(ground)
  const commitment = await aCommitment(ground, matterId)
  const report = { commitment, words: 'It is open.', measured: '4', isDone: true }
  const both = await Promise.all([tryOut(reportProgress, report), tryOut(reportProgress, report)])
  expect(both.toSorted()).toEqual(['done', 'not-open'])
  expect((await storyOf(commitment)).checks).toHaveLength(1)
})

it('a report and giving up at the same moment: one of them', async () => {
  const { matterId } = await aMatter(ground)
  const commitment = await aCommitment(ground, matterId)
  const both = await Promise.all([
    tryOut(reportProgress, { commitment, words: 'It is open.', measured: '4', isDone: true }),
    tryOut(giveUpCommitment, { commitment, reason: 'There is no money.' }),
  ])
  expect(both.toSorted()).toEqual(['done', 'not-open'])
  expect((await storyOf(commitment)).reports).toHaveLength(1)
})

it('what is given up says why, for good', async () => {
  const { matterId } = await aMatter(ground)
  const commitment = await aCommitment(ground, matterId)
  expect(await tryOut(giveUpCommitment, { commitment, reason: '' })).toBe('reason-missing')
  expect(await tryOut(giveUpCommitment, { commitment, reason: 'There is no money.' })).toBe('done')
  expect(await tryOut(giveUpCommitment, { commitment, reason: 'Again.' })).toBe('not-open')
  expect((await find(commitment))?.state).toBe('given-up')
  expect((await storyOf(commitment)).reports).toMatchObject([{ kind: 'given-up', words: 'There is no money.' }])
})

describe('a stage on the way', () => {
  it('is no later than the promise, and is reached once', async () => {
    const { matterId } = await aMatter(ground)
    const commitment = await aCommitment(ground, matterId, { dueOn: `${nextYear}-06-30` })
    const stage = { commitment, title: 'Staff are found', dueOn: `${nextYear}-03-31` }
    expect(await tryOut(addMilestone, { ...stage, dueOn: `${nextYear}-07-01` })).toBe('after-the-end')
    expect(await tryOut(addMilestone, { ...stage, title: '' })).toBe('title-missing')
    expect(await tryOut(addMilestone, stage)).toBe('done')
    const milestone = (await storyOf(commitment)).milestones[0]!.id
    expect(await tryOut(reachMilestone, { commitment, milestone })).toBe('done')
    expect(await tryOut(reachMilestone, { commitment, milestone })).toBe('reached-already')
    expect(await tryOut(reachMilestone, { commitment, milestone: house.newId<'milestone'>() as MilestoneId })).toBe(
      'reached-already',
    )
  })
})

it('who does what in a matter is said by those who look after it, and is in the record', async () => {
  const { matterId } = await aMatter(ground)
  const who = { decides: 'Full council', delivers: '', oversees: '', 'is-consulted': '', 'is-told': '' }
  expect(await tryOut(setResponsibilities, { matterId, who }, resident)).toBe('not-yours-to-do')
  expect(await tryOut(setResponsibilities, { matterId, who: { ...who, delivers: 'x' } })).toBe('who-short')
  expect(await tryOut(setResponsibilities, { matterId, who })).toBe('done')
  expect(await lastEntry(house, community)).toContain('"decides":"Full council"')
})
