import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addItem, type MatterId } from '#capabilities/matters/index.ts'
import { aMatter, within } from '#capabilities/matters/testing/build-matter.ts'
import { anAccount } from '#capabilities/people/testing/signed-in.ts'
import type { Community } from '#platform/community.ts'
import { londonDate } from '#platform/london.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { replyOf } from '../reads/find-reply.ts'
import { dueOn } from '../rules/due-on.ts'
import { aContribution } from '../testing/a-contribution.ts'
import { changeContribution } from './change-contribution.ts'
import { startClock } from './start-clock.ts'
import { stopClock } from './stop-clock.ts'

let house: TestHouse
let community: Community
let matterId: MatterId

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  matterId = (await aMatter({ house, community })).matterId
})
afterAll(() => house.close())

const ground = () => ({ house, community })
const findReply = (itemId: string) => replyOf(house.database.read, community.id, itemId)
const itemOf = (itemId: string) =>
  house.database.read
    .selectFrom('matters.item')
    .select(['owner_id', 'due_on', 'state'])
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()

describe('startClock', () => {
  it('starts none for a thing that is no item, and leaves nothing behind', async () => {
    const itemId = house.newId<'item'>()
    const start = { itemId, matterId, kind: 'proposal', title: 'A', words: '', href: '/a', author: null }
    await expect(within(ground(), (deed) => startClock(deed, start))).rejects.toThrow('no item')
    expect(await findReply(itemId)).toBeNull()
  })

  it('starts none for a kind that the charter does not answer one by one', async () => {
    expect(await findReply(await aContribution(ground(), matterId, { kind: 'statement' }))).toBeNull()
  })

  it('names a post even where the community has neither officer nor administrator', async () => {
    const lonely = await testCommunity(house, 'lonelyham')
    const matter = await aMatter({ house, community: lonely })
    const itemId = await aContribution({ house, community: lonely }, matter.matterId)
    const reply = await replyOf(house.database.read, lonely.id, itemId)
    expect(reply).toMatchObject({ post: 'Officer on duty', team: 'The team that runs this site', state: 'waiting' })
  })

  it('gives an item one owner and a due date at once, by working days from today', async () => {
    const officer = await anAccount(ground(), { roles: ['officer'] })
    const itemId = await aContribution(ground(), matterId)
    const due = dueOn(londonDate(new Date()), 20).on
    expect(await itemOf(itemId)).toEqual({ owner_id: officer.id, due_on: due, state: 'open' })
    expect(await findReply(itemId)).toMatchObject({
      due_on: due,
      first_due_on: due,
      charter_version: 0,
      events: [{ kind: 'started', by_role: null, due_on: due }],
    })
  })

  it('shares the work: the next goes to the officer who owes fewer answers', async () => {
    const second = await anAccount(ground(), { roles: ['officer'] })
    const itemId = await aContribution(ground(), matterId, { kind: 'question' })
    expect((await itemOf(itemId)).owner_id).toBe(second.id)
  })

  it('started twice is started once, also by two at the same moment', async () => {
    const itemId = house.newId<'item'>()
    const item = { itemId, matterId, kind: 'proposal', title: 'A', href: '/a', author: null }
    await within(ground(), (deed) => addItem(deed, item))
    const start = () => within(ground(), (deed) => startClock(deed, { ...item, words: '' }))
    const [one, two] = await Promise.all([start(), start()])
    expect([one?.isNew, two?.isNew].toSorted()).toEqual([false, true])
    expect({ ...one, isNew: true }).toEqual({ ...two, isNew: true })
    expect((await findReply(itemId))?.events).toHaveLength(1)
  })
})

describe('stopClock', () => {
  it('refuses to stop one without a sentence why', async () => {
    const itemId = await aContribution(ground(), matterId)
    await expect(within(ground(), (deed) => stopClock(deed, { itemId, why: '' }))).rejects.toThrow('sentence')
    expect(await findReply(itemId)).toMatchObject({ state: 'waiting' })
  })

  it('stops it once, and says why', async () => {
    const itemId = await aContribution(ground(), matterId)
    for (const why of ['Its author withdrew it.', 'Again.'])
      await within(ground(), (deed) => stopClock(deed, { itemId, why }))
    const reply = await findReply(itemId)
    expect(reply).toMatchObject({ state: 'stopped', ended_on: londonDate(new Date()) })
    expect(reply?.events.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'started: ',
      'stopped: Its author withdrew it.',
    ])
  })
})

it('keeps title and words in line with the contribution', async () => {
  const itemId = await aContribution(ground(), matterId)
  await within(ground(), (deed) => changeContribution(deed, { itemId, title: 'Three benches' }))
  expect(await findReply(itemId)).toMatchObject({ title: 'Three benches', words: 'Two benches in the shade.' })
})
