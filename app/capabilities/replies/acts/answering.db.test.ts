import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { aMatter, within } from '#capabilities/matters/testing/build-matter.ts'
import { acting, doneBy, lastEntry, runIn } from '#capabilities/people/testing/acting.ts'
import { lettersTo } from '#capabilities/people/testing/mail.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { exportOfReplies } from '../reads/export-person.ts'
import { findOwnerId } from '../reads/find-owner-id.ts'
import { replyOf } from '../reads/find-reply.ts'
import { dueOn, workingDays } from '../rules/due-on.ts'
import { lastStep } from '../store/last-step.ts'
import { onAnswered } from '../store/listeners.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { answerContribution } from './answer-contribution.ts'
import { askForMore, giveMore } from './ask-for-more.ts'
import { saveTeam } from './change-charter.ts'
import { forgetPerson } from './forget-person.ts'
import { assignContribution, passOn } from './hand-on.ts'
import { stopClock } from './stop-clock.ts'

let house: TestHouse
let community: Community
let matterId: MatterId
let first: PersonId
let second: PersonId
let author: { readonly id: PersonId; readonly email: string }
let parks: string
let run: ReturnType<typeof runIn>
let officer: Actor

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  run = runIn(house, community)
  matterId = (await aMatter({ house, community })).matterId
  first = (await anAccount({ house, community }, { roles: ['officer'] })).id
  second = (await anAccount({ house, community }, { roles: ['officer'] })).id
  author = await anAccount({ house, community })
  officer = acting(first, ['officer'])
  const posts = { accountable: second, superior: null }
  const team = { name: 'Parks', post: 'Park keeper', superiorPost: 'Head of parks' }
  await doneBy(run(saveTeam, { version: 0, teamId: null, ...team, ...posts }, officer))
  const { rows } = await house.database.pool.query(
    "SELECT teams->1->>'id' AS id FROM replies.charter WHERE version = 1",
  )
  parks = rows[0].id
})
afterAll(() => house.close())

const made = () => aContribution({ house, community }, matterId, { author: author.id })
const reply = async (itemId: string) => (await replyOf(house.database.read, community.id, itemId))!
const seenOf = async (itemId: string) => (await lastStep(house.database.read, community.id, itemId))!
const kindOf = (result: { readonly ok: boolean; readonly refusal?: { readonly kind: string } }) =>
  result.ok ? 'done' : result.refusal!.kind

describe('an answer refuses', () => {
  it('whoever is no officer with a second factor, empty words, and what is not there', async () => {
    const itemId = await made()
    const input = { itemId, answer: 'we-will', words: 'Yes', seen: await seenOf(itemId) } as const
    for (const who of [visitor, acting(author.id), acting(first, ['councillor']), acting(first, ['officer'], false)])
      expect(kindOf(await run(answerContribution, input, who))).toBe('not-yours-to-do')
    expect(kindOf(await run(answerContribution, { ...input, words: ' \n' }, officer))).toBe('words-missing')
    expect(kindOf(await run(answerContribution, { ...input, itemId: house.newId() }, officer))).toBe(
      'no-such-contribution',
    )
    expect((await reply(itemId)).state).toBe('waiting')
  })

  it('officers of another place, not those of its own', async () => {
    const itemId = await aContribution({ house, community }, matterId, { placeCode: 'E04000001' })
    const local = (code: string): Actor => ({ ...acting(second), localRoles: new Map([['officer', new Set([code])]]) })
    const input = { itemId, answer: 'we-will', words: 'Yes', seen: await seenOf(itemId) } as const
    expect(kindOf(await run(answerContribution, input, local('E04000002')))).toBe('not-yours-to-do')
    expect(kindOf(await run(answerContribution, input, local('E04000001')))).toBe('done')
  })

  it('officers of another community', async () => {
    const itemId = await made()
    const elsewhere = await testCommunity(house, 'elsewhere')
    const input = { itemId, answer: 'we-will', words: 'Yes', seen: await seenOf(itemId) } as const
    expect(kindOf(await runIn(house, elsewhere)(answerContribution, input, officer))).toBe('no-such-contribution')
  })

  it('to pass on to a team that is not in the charter or has it already', async () => {
    const itemId = await made()
    const seen = await seenOf(itemId)
    const pass = (teamId: string) => run(passOn, { itemId, teamId, words: 'Not us', seen }, officer)
    expect(kindOf(await pass(house.newId()))).toBe('no-such-team')
    await doneBy(pass(parks))
    const again = { itemId, teamId: parks, words: 'Not us', seen: await seenOf(itemId) }
    expect(kindOf(await run(passOn, again, officer))).toBe('already-with-them')
  })
})

describe('an answer', () => {
  it('is in the record without words, reaches the author, and is told to the capability it belongs to', async () => {
    const told: string[] = []
    onAnswered(async (_, { itemId, answer }) => void told.push(`${itemId} ${answer}`))
    const itemId = await made()
    const input = {
      itemId,
      answer: 'we-will-in-part',
      words: 'One bench, in May.',
      seen: await seenOf(itemId),
    } as const
    await doneBy(run(answerContribution, input, officer))
    expect(told).toEqual([`${itemId} we-will-in-part`])
    const entry = JSON.parse(await lastEntry(house, community))
    expect(entry).toMatchObject({ kind: 'contribution-answered', subject: itemId })
    expect(entry.facts).toEqual({ contribution: 'proposal', answer: 'we-will-in-part', late: false })
    const letters = await lettersTo(house, author.email)
    expect(letters.at(-1)!.text).toContain('One bench, in May.')
  })

  it('passed on keeps the day and has another owner and post', async () => {
    const itemId = await made()
    const before = await reply(itemId)
    await doneBy(run(passOn, { itemId, teamId: parks, words: 'It is a park.', seen: await seenOf(itemId) }, officer))
    expect(await reply(itemId)).toMatchObject({ due_on: before.due_on, post: 'Park keeper', team: 'Parks' })
    expect(await findOwnerId(house.database.read, community.id, itemId)).toBe(second)
  })

  it('asked for waits visibly, and the day moves only by the working days waited', async () => {
    const itemId = await made()
    await doneBy(run(askForMore, { itemId, words: 'Which pond?', seen: await seenOf(itemId) }, officer))
    const asked = await reply(itemId)
    expect(asked).toMatchObject({ state: 'asked', due_on: asked.first_due_on })
    const { rows } = await house.database.pool.query(
      'UPDATE replies.clock SET asked_on = asked_on - 14 WHERE item_id = $1 RETURNING asked_on',
      [itemId],
    )
    expect(kindOf(await run(giveMore, { itemId, words: 'Mine' }, officer))).toBe('not-yours-to-do')
    await doneBy(run(giveMore, { itemId, words: 'The big one.' }, acting(author.id)))
    expect(kindOf(await run(giveMore, { itemId, words: 'Again' }, acting(author.id)))).toBe('not-asked')
    const waited = workingDays(rows[0].asked_on, asked.asked_on!)
    expect(await reply(itemId)).toMatchObject({
      state: 'waiting',
      due_on: dueOn(asked.first_due_on, waited).on,
      first_due_on: asked.first_due_on,
    })
  })
})

describe('two at the same moment', () => {
  it('who answer: one answer, and the other is told', async () => {
    for (let n = 0; n < 8; n++) {
      const itemId = await made()
      const seen = await seenOf(itemId)
      const answer = (words: string, who: PersonId) =>
        run(answerContribution, { itemId, answer: 'we-will', words, seen }, acting(who, ['officer']))
      const results = await Promise.all([answer('Mine', first), answer('Theirs', second)])
      expect(results.map(kindOf).toSorted()).toEqual(['already-ended', 'done'])
      const { events } = await reply(itemId)
      expect(events.filter(({ kind }) => kind === 'answered')).toHaveLength(1)
    }
  })

  it('of whom one answers and one hands on: one outcome, and the other is told', async () => {
    for (let n = 0; n < 8; n++) {
      const itemId = await made()
      const seen = await seenOf(itemId)
      const results = await Promise.all([
        run(answerContribution, { itemId, answer: 'we-cannot', words: 'No money.', seen }, officer),
        run(passOn, { itemId, teamId: parks, words: 'Not us.', seen }, acting(second, ['officer'])),
      ])
      const kinds = results.map(kindOf)
      expect(kinds.filter((kind) => kind === 'done')).toHaveLength(1)
      expect(['already-ended', 'changed-meanwhile']).toContain(kinds.find((kind) => kind !== 'done'))
    }
  })

  it('of whom one answers and the author withdraws: one ending', async () => {
    for (let n = 0; n < 8; n++) {
      const itemId = await made()
      const seen = await seenOf(itemId)
      await Promise.all([
        run(answerContribution, { itemId, answer: 'we-will', words: 'Yes.', seen }, officer),
        within({ house, community }, (deed) => stopClock(deed, { itemId, why: 'Its author withdrew it.' })),
      ])
      const { events } = await reply(itemId)
      expect(events.filter(({ kind }) => kind === 'answered' || kind === 'stopped')).toHaveLength(1)
    }
  })
})

type Move = 'answer' | 'pass' | 'ask' | 'give' | 'assign' | 'stop' | 'forget'

it('whatever is done in whatever order: one owner, one ending at most, and the day never comes earlier', async () => {
  const moves = fc.array(fc.constantFrom<Move>('answer', 'pass', 'ask', 'give', 'assign', 'stop', 'forget'), {
    maxLength: 7,
  })
  await fc.assert(
    fc.asyncProperty(moves, async (order) => {
      const itemId = await made()
      let due = (await reply(itemId)).due_on
      for (const move of order) {
        await doMove(itemId, move)
        const now = await reply(itemId)
        expect(now.post).not.toBe('')
        expect(await findOwnerId(house.database.read, community.id, itemId)).not.toBeNull()
        expect(now.due_on >= due).toBe(true)
        due = now.due_on
        const endings = now.events.filter(({ kind }) => kind === 'answered' || kind === 'stopped')
        expect(endings).toHaveLength(now.state === 'answered' || now.state === 'stopped' ? 1 : 0)
      }
    }),
    { seed: 5, numRuns: 25 },
  )
})

async function doMove(itemId: string, move: Move): Promise<unknown> {
  const seen = await seenOf(itemId)
  switch (move) {
    case 'answer':
      return run(answerContribution, { itemId, answer: 'we-will', words: 'Yes.', seen }, officer)
    case 'pass':
      return run(passOn, { itemId, teamId: parks, words: 'Not us.', seen }, officer)
    case 'ask':
      return run(askForMore, { itemId, words: 'What?', seen }, officer)
    case 'give':
      return run(giveMore, { itemId, words: 'This.' }, acting(author.id))
    case 'assign':
      return run(assignContribution, { itemId, person: second, seen }, officer)
    case 'stop':
      return within({ house, community }, (deed) => stopClock(deed, { itemId, why: 'Withdrawn.' }))
    case 'forget':
      return within({ house, community }, (deed) => forgetPerson(deed, house.newId<'person'>()))
  }
}

describe('somebody who is erased', () => {
  it('leaves no words and no name, and what lay with them has another owner at once', async () => {
    const writer = await anAccount({ house, community })
    const itemId = await aContribution({ house, community }, matterId, { author: writer.id, title: 'My own words' })
    const gone = await anAccount({ house, community }, { roles: ['officer'] })
    const assign = { itemId, person: gone.id, seen: await seenOf(itemId) }
    await doneBy(run(assignContribution, assign, officer))
    await doneBy(run(askForMore, { itemId, words: 'Which?', seen: await seenOf(itemId) }, acting(gone.id, ['officer'])))
    await doneBy(run(giveMore, { itemId, words: 'The one by my house' }, acting(writer.id)))
    for (const person of [gone.id, writer.id]) {
      const held = () => exportOfReplies.find(house.database.read, community.id, person)
      expect(JSON.stringify(await held())).toContain(itemId)
      await within({ house, community }, (deed) => forgetPerson(deed, person))
      expect(await held()).toEqual({
        broughtIn: [],
        toAnswer: [],
        did: [],
        reported: [],
        appealed: [],
        posts: [],
        wantsNoLetters: [],
      })
    }
    const kept = JSON.stringify(await reply(itemId))
    expect(kept).not.toContain('My own words')
    expect(kept).not.toContain('by my house')
    expect(kept).toContain('Which?')
    const owner = await findOwnerId(house.database.read, community.id, itemId)
    expect([first, second]).toContain(owner)
  })
})
