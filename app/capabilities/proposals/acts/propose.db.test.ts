import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MatterId } from '#capabilities/matters/index.ts'
import { whatBecameOf, whereFrom } from '#capabilities/matters/index.ts'
import { anItem } from '#capabilities/matters/testing/build-matter.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import '../store/tables.ts'
import {
  aProposal,
  aProposalMatter,
  type Ground,
  type Someone,
  someone,
  tries,
  words,
} from '../testing/build-proposal.ts'
import { propose } from './propose.ts'
import { stopProposing } from './stop-proposing.ts'

let ground: Ground & { house: TestHouse }
let ann: Someone
let matter: MatterId

beforeAll(async () => {
  const house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  ann = await someone(ground)
  matter = await aProposalMatter(ground)
})
afterAll(() => ground.house.close())

const kindOf = (result: Awaited<ReturnType<typeof tries>>) => (result.ok ? 'done' : result.refusal)

describe('is refused', () => {
  it('to visitors', async () => {
    expect(kindOf(await tries(ground, propose, { ...words(), matter }, visitor))).toEqual({ kind: 'confirm-first' })
  })

  it('without what it is about, all of what is wrong at once', async () => {
    const empty = words({ title: ' ', why: 'Too short', cost: 'a lot', placeWords: 'x'.repeat(201) })
    expect(kindOf(await tries(ground, propose, { ...empty, matter }, ann.actor))).toEqual({
      kind: 'bad-words',
      problems: [
        { name: 'title', key: 'title-missing' },
        { name: 'why', key: 'why-short' },
        { name: 'placeWords', key: 'place-long' },
        { name: 'cost', key: 'cost-wrong' },
      ],
    })
  })

  it('where it grew from something that is not there', async () => {
    const input = { ...words({ grewFrom: [ground.house.newId()] }), matter }
    expect(kindOf(await tries(ground, propose, input, ann.actor))).toEqual({ kind: 'no-such-source' })
  })

  it('after five on one day', async () => {
    const keen = await someone(ground)
    for (let k = 0; k < 5; k++) await aProposal(ground, keen, { matter })
    const sixth = await tries(ground, propose, { ...words(), matter }, keen.actor)
    expect(kindOf(sixth)).toEqual({ kind: 'too-many', hours: 24 })
  })
})

it('is public at once, with its state explained, and hangs on what it grew from', async () => {
  const statement = await anItem(ground, matter, { title: 'Nowhere to sit' })
  const { id, held } = await aProposal(ground, ann, { matter, grewFrom: [statement], cost: '£1,250.50' })
  expect(held).toBeNull()
  const row = await ground.house.database.read
    .selectFrom('proposals.proposal')
    .select(['state', 'state_words', 'rough_cost', 'shown'])
    .where('proposal_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({
    state: 'open',
    state_words: expect.stringContaining('can support it'),
    rough_cost: 125_050,
    shown: 'published',
  })
  const from = await whereFrom(ground.house.database.read, ground.community.id, id as never)
  expect(from.map(({ itemId, how }) => [itemId, how])).toEqual([[statement, 'grew-from']])
  const became = await whatBecameOf(ground.house.database.read, ground.community.id, statement as never)
  expect(became.map(({ itemId }) => itemId)).toContain(id)
})

it('makes proposing one step of its matter, also where two are sent at the same moment', async () => {
  const fresh = await aProposalMatter(ground, 'The old pool')
  const people = await Promise.all([1, 2, 3, 4].map(() => someone(ground)))
  await Promise.all(people.map((each) => aProposal(ground, each, { matter: fresh })))
  const steps = await ground.house.database.read
    .selectFrom('matters.step')
    .select(['kind', 'state'])
    .where('matter_id', '=', fresh)
    .execute()
  expect(steps).toEqual([{ kind: 'propose', state: 'open' }])
})

it('is no longer taken once proposing is over, and is again when it is opened', async () => {
  const place = await aProposalMatter(ground, 'The old mill')
  await aProposal(ground, await someone(ground), { matter: place })
  const judge = await someone(ground, { roles: ['facilitator'] })
  const set = (by: Someone, isOpen: boolean) => tries(ground, stopProposing, { matter: place, isOpen }, by.actor)
  expect(kindOf(await set(ann, false))).toEqual({ kind: 'not-yours-to-do' })
  await set(judge, false)
  const late = () => tries(ground, propose, { ...words(), matter: place }, judge.actor)
  expect(kindOf(await late())).toEqual({ kind: 'matter-closed' })
  await set(judge, true)
  expect(kindOf(await late())).toBe('done')
})

describe('is held and says so', () => {
  it.each([
    ['many links', { why: `Buy now ${'https://spam.example/x '.repeat(4)}` }, 'advertises'],
    [
      'two links from an account made today',
      { why: `See www.one.example and https://two.example for benches.` },
      'advertises',
    ],
  ])('with %s', async (_what, wanted, reason) => {
    expect((await aProposal(ground, await someone(ground), { matter, ...wanted })).held).toBe(reason)
  })

  it('with the same words again', async () => {
    const [one, two] = [await someone(ground), await someone(ground)]
    const same = { title: 'A roof for the bus stop', why: 'It rains a lot here and the stop has no roof at all.' }
    expect((await aProposal(ground, one, { matter, ...same })).held).toBeNull()
    expect((await aProposal(ground, two, { matter, ...same })).held).toBe('repeats')
  })
})
