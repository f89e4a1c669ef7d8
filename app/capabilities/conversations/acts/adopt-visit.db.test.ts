import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Act, perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { done } from '#platform/result.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { atOnce } from '../testing/at-once.ts'
import { type BuiltConversation, buildConversation } from '../testing/build-conversation.ts'
import { recount } from '../testing/recount.ts'
import { newVisitor } from '../testing/visitors.ts'
import type { Stance } from '../vocabulary.ts'
import { type AdoptVisit, adoptVisit } from './adopt-visit.ts'
import { castVote } from './cast-vote.ts'

let house: TestHouse
let community: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
})
afterAll(() => house.close())

const adopt: Act<AdoptVisit, { conversations: number }, never> = async (deed, input) =>
  done(await adoptVisit(deed, input))
const signIn = (from: Actor, person: Actor) =>
  perform(house, { community, actor: person }, adopt, { visit: from.visit!, person: person.person! })
const newPerson = (): Actor => ({ ...visitor, person: house.newId<'person'>(), standing: 'confirmed' })
const say = ({ key, statements }: BuiltConversation, actor: Actor, at: number, stance: Stance) =>
  castVote(house, { key, actor }, { statement: statements[at]!, stance, shownShare: null })

async function votesOf({ key, statements }: BuiltConversation) {
  const rows = await house.database.read
    .selectFrom('conversations.vote')
    .select(['statement_id', 'value'])
    .where('conversation_id', '=', key.conversation)
    .orderBy('statement_id')
    .execute()
  return rows
    .map((row) => [statements.indexOf(row.statement_id as never), row.value])
    .sort(([a, x], [b, y]) => a! - b! || y! - x!)
}

it('moves a visitor’s votes to the person, and the later of two votes counts', async () => {
  const built = await buildConversation(house, community)
  const [browser, person] = [newVisitor(house), newPerson()]
  await say(built, browser, 0, 'agree')
  await say(built, person, 0, 'disagree')
  await say(built, person, 1, 'agree')
  await say(built, browser, 1, 'disagree')
  await say(built, browser, 2, 'agree')
  await signIn(browser, person)
  expect(await votesOf(built)).toEqual([
    [0, -1],
    [1, -1],
    [2, 1],
  ])
  expect((await recount(house, built.key)).countersOff).toBe(0)
})

it('lets a browser vote no more under its old visit once its person signed in', async () => {
  const built = await buildConversation(house, community)
  const [browser, person] = [newVisitor(house), newPerson()]
  await say(built, browser, 0, 'agree')
  await signIn(browser, person)
  expect((await say(built, browser, 1, 'agree')).kind).toBe('sign-in-again')
  expect((await say(built, person, 1, 'agree')).kind).toBe('counted')
  expect(await votesOf(built)).toEqual([
    [0, 1],
    [1, 1],
  ])
})

it('leaves the count of a closed conversation as it was', async () => {
  const built = await buildConversation(house, community)
  const [browser, person] = [newVisitor(house), newPerson()]
  await say(built, browser, 0, 'agree')
  await say(built, person, 0, 'disagree')
  await house.database.kysely
    .updateTable('conversations.conversation')
    .set({ state: 'closed', closed_at: new Date() })
    .where('conversation_id', '=', built.id)
    .execute()
  const result = await signIn(browser, person)
  expect(result).toEqual({ ok: true, value: { conversations: 0 } })
  expect(await votesOf(built)).toEqual([
    [0, 1],
    [0, -1],
  ])
})

it('loses and doubles nothing while votes and sign-ins come at once', async () => {
  const built = await buildConversation(house, community, { statements: 3 })
  await atOnce(16, 60, async (k) => {
    const [browser, person] = [newVisitor(house), newPerson()]
    await say(built, browser, k % 3, 'agree')
    const outcomes = await Promise.all([
      signIn(browser, person),
      say(built, browser, (k + 1) % 3, 'agree'),
      say(built, person, (k + 1) % 3, 'disagree'),
      signIn(browser, person),
    ])
    expect(['counted', 'sign-in-again']).toContain((outcomes[1] as { kind: string }).kind)
  })
  const rows = await house.database.read
    .selectFrom('conversations.vote as v')
    .innerJoin('conversations.participant as p', 'p.participant_id', 'v.participant_id')
    .select(['p.person_id', 'p.adopted_by'])
    .where('v.conversation_id', '=', built.id)
    .execute()
  expect(rows.every((row) => row.person_id !== null && row.adopted_by === null)).toBe(true)
  expect(await recount(house, built.key)).toMatchObject({ votes: 120, countersOff: 0 })
})
