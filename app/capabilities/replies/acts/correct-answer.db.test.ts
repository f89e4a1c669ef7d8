import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, lastEntry, runIn } from '#capabilities/people/testing/acting.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { replyOf } from '../reads/find-reply.ts'
import { listAnswers } from '../reads/list-answers.ts'
import { lastStep } from '../store/last-step.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { answerContribution } from './answer-contribution.ts'
import { correctAnswer } from './correct-answer.ts'

let house: TestHouse
let community: Community
let matterId: MatterId
let officer: Actor
let author: Awaited<ReturnType<typeof anAccount>>
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
  matterId = (await aMatter({ house, community })).matterId
  officer = acting((await anAccount({ house, community }, { roles: ['officer'] })).id, ['officer'])
  author = await anAccount({ house, community })
})
afterAll(() => house.close())

const seenOf = async (itemId: string) => (await lastStep(house.database.read, community.id, itemId))!
const made = (placeCode: string | null = null) =>
  aContribution({ house, community }, matterId, { author: author.id, placeCode })
const answered = async () => {
  const itemId = await made()
  const input = { itemId, answer: 'we-will', words: 'In March.', seen: await seenOf(itemId) } as const
  await doneBy(run(answerContribution, input, officer))
  return itemId
}
const correction = async (itemId: string) => ({
  ...{ itemId, words: 'In May.', reason: 'The month was wrong.' },
  seen: await seenOf(itemId),
})
const eventsOf = async (itemId: string) => (await replyOf(house.database.read, community.id, itemId))!.events

describe('a correction is refused', () => {
  it('to whoever may not answer, and where nothing is answered', async () => {
    const input = await correction(await answered())
    for (const who of [
      acting(author.id),
      acting(officer.person!, ['officer'], false),
      acting(author.id, ['councillor']),
    ])
      expect(await run(correctAnswer, input, who)).toEqual({ ok: false, refusal: { kind: 'not-yours-to-do' } })
    const open = await correction(await made())
    expect(await run(correctAnswer, open, officer)).toEqual({ ok: false, refusal: { kind: 'not-answered' } })
  })

  it('without words, without a reason, without a change, and to who has not seen the last one', async () => {
    const input = await correction(await answered())
    const refused = (change: Partial<typeof input>) => run(correctAnswer, { ...input, ...change }, officer)
    expect(await refused({ words: ' ' })).toMatchObject({ refusal: { kind: 'words-missing' } })
    expect(await refused({ reason: ' ' })).toMatchObject({ refusal: { kind: 'reason-missing' } })
    expect(await refused({ words: 'In March.' })).toMatchObject({ refusal: { kind: 'nothing-changed' } })
    await doneBy(run(correctAnswer, input, officer))
    expect(await refused({ words: 'In June.' })).toMatchObject({ refusal: { kind: 'changed-meanwhile' } })
  })
})

describe('a correction', () => {
  it('stands beside what was said before, tells the author, and is in the record without words', async () => {
    const itemId = await answered()
    await doneBy(run(correctAnswer, await correction(itemId), officer))
    const said = (await eventsOf(itemId)).map(({ kind, words, reason }) => [kind, words, reason])
    expect(said.slice(-2)).toEqual([
      ['answered', 'In March.', ''],
      ['corrected', 'In May.', 'The month was wrong.'],
    ])
    expect((await lettersTo(house, author.email)).at(-1)!.text).toContain('The month was wrong.')
    const entry = JSON.parse(await lastEntry(house, community))
    expect(entry).toMatchObject({ kind: 'answer-corrected', subject: itemId })
    expect(JSON.stringify(entry)).not.toContain('month')
    const listed = await listAnswers(house.database.read, community.id, 50)
    expect(listed.filter((each) => each.itemId === itemId).map(({ words }) => words)).toEqual(['In May.'])
  })

  it('sent by several at the same moment is made once', async () => {
    const itemId = await answered()
    const input = await correction(itemId)
    const results = await Promise.all([
      run(correctAnswer, input, officer),
      run(correctAnswer, input, officer),
      run(correctAnswer, { ...input, words: 'In June.' }, officer),
    ])
    expect(results.some(({ ok }) => ok)).toBe(true)
    expect((await eventsOf(itemId)).filter(({ kind }) => kind === 'corrected')).toHaveLength(1)
  })
})
