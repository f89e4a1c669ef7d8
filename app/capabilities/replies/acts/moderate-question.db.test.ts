import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findItemAnywhere, type MatterId } from '#capabilities/matters/index.ts'
import { aMatter } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, lastEntry, runIn } from '#capabilities/people/testing/acting.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { replyOf } from '../reads/find-reply.ts'
import { listBoard } from '../reads/list-board.ts'
import { listQuestionDecisions, listQuestionsToLookAt } from '../reads/list-moderation.ts'
import { lastStep } from '../store/last-step.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { answerContribution } from './answer-contribution.ts'
import { decideQuestionAppeal, moderateQuestion } from './moderate-question.ts'
import { appealQuestion, reportQuestion } from './report-question.ts'

let house: TestHouse
let community: Community
let matterId: MatterId
let first: Actor
let second: Actor
let author: Awaited<ReturnType<typeof anAccount>>
let asker: Actor
let run: ReturnType<typeof runIn>

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
  matterId = (await aMatter({ house, community })).matterId
  const one = async () => acting((await anAccount({ house, community }, { roles: ['officer'] })).id, ['officer'])
  first = await one()
  second = await one()
  author = await anAccount({ house, community })
  asker = acting(author.id)
})
afterAll(() => house.close())

const question = () => aContribution({ house, community }, matterId, { kind: 'question', author: author.id })
const hide = { kind: 'hide', reason: 'names-a-person', note: 'Leave the name out.' } as const
const taken = async () => {
  const itemId = await question()
  await doneBy(run(moderateQuestion, { itemId, decision: hide }, first))
  return itemId
}
const kindOf = (result: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }) =>
  result.ok ? 'done' : result.refusal!.kind
const isPublic = async (itemId: string) => (await findItemAnywhere(house.database.read, community.id, itemId)) !== null

describe('taking a question down is refused', () => {
  it('to whoever has no role, without second factor, for what is no question, and for one’s own words', async () => {
    const itemId = await question()
    for (const who of [asker, acting(first.person!, ['officer'], false), acting(first.person!, ['councillor'])])
      expect(kindOf(await run(moderateQuestion, { itemId, decision: hide }, who))).toBe('not-yours-to-do')
    const proposal = await aContribution({ house, community }, matterId)
    expect(kindOf(await run(moderateQuestion, { itemId: proposal, decision: hide }, first))).toBe('no-such-question')
    const own = await aContribution({ house, community }, matterId, { kind: 'question', author: first.person })
    expect(kindOf(await run(moderateQuestion, { itemId: own, decision: hide }, first))).toBe('own-words')
  })

  it('twice: of two at the same moment one decides', async () => {
    const itemId = await question()
    const both = [first, second].map((who) => run(moderateQuestion, { itemId, decision: hide }, who))
    expect((await Promise.all(both)).map(kindOf).toSorted()).toEqual(['decided-already', 'done'])
  })
})

describe('a question that is taken down', () => {
  it('is no public item, and keeps its clock on the board, without its words', async () => {
    const itemId = await taken()
    expect(await isPublic(itemId)).toBe(false)
    expect((await replyOf(house.database.read, community.id, itemId))!.state).toBe('waiting')
    const which = { part: 'waiting', today: '2026-01-01', limit: 100 } as const
    const listed = (await listBoard(house.database.read, community.id, which)).find((each) => each.item_id === itemId)
    expect(listed).toMatchObject({ title: '', is_hidden: true, matter_slug: null })
  })

  it('tells its author which rule and where to appeal; the record and the log have no names and words', async () => {
    const itemId = await taken()
    const letter = (await lettersTo(house, author.email)).at(-1)!.text
    for (const said of ['names or describes a private person', 'Leave the name out.', `/replies/${itemId}/appeal`])
      expect(letter).toContain(said)
    const entry = JSON.parse(await lastEntry(house, community))
    expect(entry).toMatchObject({ kind: 'question-moderated', facts: { decided: 'hide', reason: 'names-a-person' } })
    const { decisions } = await listQuestionDecisions(house.database.read, community.id, 1)
    expect(decisions[0]).toEqual({
      decided: 'hidden',
      reason: 'names-a-person',
      isOnAppeal: false,
      at: expect.any(Date),
    })
  })

  it('still gets its answer, and stays taken down', async () => {
    const itemId = await taken()
    const seen = (await lastStep(house.database.read, community.id, itemId))!
    await doneBy(run(answerContribution, { itemId, answer: 'we-cannot', words: 'No.', seen }, second))
    expect(await isPublic(itemId)).toBe(false)
    await doneBy(run(moderateQuestion, { itemId, decision: { kind: 'publish' } }, second))
    expect(await isPublic(itemId)).toBe(true)
  })
})

describe('an appeal', () => {
  it('is for the author, once', async () => {
    const itemId = await taken()
    expect(kindOf(await run(appealQuestion, { itemId, words: 'Why?' }, second))).toBe('not-yours')
    await doneBy(run(appealQuestion, { itemId, words: 'It is a public post.' }, asker))
    expect(kindOf(await run(appealQuestion, { itemId, words: 'Again' }, asker))).toBe('appealed-already')
    expect(kindOf(await run(appealQuestion, { itemId: await question(), words: 'Why?' }, asker))).toBe('not-hidden')
  })

  it('goes to somebody else than who decided, who shows it again or not, with the reason', async () => {
    for (const isUpheld of [true, false]) {
      const itemId = await taken()
      const decision = { itemId, isUpheld, answer: 'The second look.' }
      expect(kindOf(await run(decideQuestionAppeal, decision, second))).toBe('no-appeal')
      await doneBy(run(appealQuestion, { itemId, words: 'It is a public post.' }, asker))
      expect(kindOf(await run(decideQuestionAppeal, decision, first))).toBe('decided-first')
      await doneBy(run(decideQuestionAppeal, decision, second))
      expect(kindOf(await run(decideQuestionAppeal, decision, second))).toBe('no-appeal')
      expect(await isPublic(itemId)).toBe(isUpheld)
      expect((await lettersTo(house, author.email)).at(-1)!.text).toContain('The second look.')
    }
  })
})

it('a report is heard once of each person, and is over when somebody has looked', async () => {
  const itemId = await question()
  const report = { itemId, reason: 'insults-or-threatens', words: 'Look.' } as const
  for (const who of [asker, asker, second]) await doneBy(run(reportQuestion, report, who))
  const waiting = async () =>
    (await listQuestionsToLookAt(house.database.read, community.id)).find((each) => each.itemId === itemId)
  expect(await waiting()).toMatchObject({ reports: 2, isAppeal: false })
  await doneBy(run(moderateQuestion, { itemId, decision: { kind: 'leave' } }, first))
  expect(await waiting()).toBeUndefined()
  expect(await isPublic(itemId)).toBe(true)
})
