import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findItem } from '../reads/find-item.ts'
import { whatBecameOf, whereFrom } from '../reads/follow-thread.ts'
import { countItems, listItems } from '../reads/list-items.ts'
import { aLink, aMatter, anItem, type Ground, within } from '../testing/build-matter.ts'
import type { MatterId } from '../vocabulary.ts'
import { changeItem } from './change-item.ts'
import { linkItems } from './link-items.ts'

let house: TestHouse
let ground: Ground
let matterId: MatterId

beforeAll(async () => {
  house = await testHouse()
  ground = { house, community: await testCommunity(house) }
  matterId = (await aMatter(ground)).matterId
})
afterAll(() => house.close())

const read = () => house.database.read
const link = (earlier: string, later: string) =>
  within(ground, async (deed) => {
    const linked = await linkItems(deed, { earlier, later, how: 'grew-from', byAct: 'test' })
    return linked.ok ? 'done' : linked.refusal.kind
  })
const chain = async (length: number) => {
  const items: string[] = []
  for (let k = 0; k < length; k++) items.push(await anItem(ground, matterId, { title: `Item ${k}` }))
  for (let k = 1; k < length; k++) await aLink(ground, items[k - 1]!, items[k]!)
  return items
}
const titles = (hops: readonly { title: string }[]) => hops.map(({ title }) => title)

describe('a thread refuses', () => {
  it('to go in a circle, however far round', async () => {
    const [first, , , last] = await chain(4)
    expect(await link(first!, first!)).toBe('would-go-in-a-circle')
    expect(await link(last!, first!)).toBe('would-go-in-a-circle')
  })

  it('to go in a circle when two halves are made at the same moment', async () => {
    for (let k = 0; k < 10; k++) {
      const [a, b] = [await anItem(ground, matterId), await anItem(ground, matterId)]
      const both = await Promise.all([link(a, b), link(b, a)])
      expect(both.sort()).toEqual(['done', 'would-go-in-a-circle'])
    }
  })

  it('to tie what is not there', async () => {
    expect(await link(await anItem(ground, matterId), house.newId())).toBe('no-such-item')
    const other = { house, community: await testCommunity(house, 'otherham') }
    const theirs = await anItem(other, (await aMatter(other)).matterId)
    expect(await link(await anItem(ground, matterId), theirs)).toBe('no-such-item')
  })

  it('to show what is not public, or anything beyond it', async () => {
    const [first, hidden, beyond] = await chain(3)
    await within(ground, (deed) => changeItem(deed, { itemId: hidden!, state: 'hidden' }))
    expect(await whatBecameOf(read(), ground.community.id, first!)).toEqual([])
    expect(await whereFrom(read(), ground.community.id, beyond!)).toEqual([])
    expect(await findItem(read(), ground.community.id, { matterId, itemId: hidden! })).toBeNull()
  })

  it('to show what hangs on a draft', async () => {
    const draft = await aMatter(ground, { isDraft: true })
    const [shown, drafted] = [await anItem(ground, matterId), await anItem(ground, draft.matterId)]
    await aLink(ground, shown, drafted)
    expect(await whatBecameOf(read(), ground.community.id, shown)).toEqual([])
  })
})

describe('a thread', () => {
  it('leads forward to what came of an item and backward to where it comes from, the nearest first', async () => {
    const items = await chain(4)
    expect(titles(await whatBecameOf(read(), ground.community.id, items[1]!))).toEqual(['Item 2', 'Item 3'])
    expect(titles(await whereFrom(read(), ground.community.id, items[3]!))).toEqual(['Item 2', 'Item 1', 'Item 0'])
  })

  it('names an item once that can be reached in two ways, by the shorter', async () => {
    const [a, b, c] = await chain(3)
    await aLink(ground, a!, c!, 'merged-into')
    const became = await whatBecameOf(read(), ground.community.id, a!)
    expect(became.map(({ itemId, distance }) => [itemId, distance])).toEqual([
      [b, 1],
      [c, 1],
    ])
  })

  it('counts and pages the public items of a matter', async () => {
    const fresh = await aMatter(ground)
    for (let k = 0; k < 5; k++) await anItem(ground, fresh.matterId, { title: `S${k}` })
    await anItem(ground, fresh.matterId, { title: 'hidden', state: 'hidden' })
    await anItem(ground, fresh.matterId, { title: 'promise', kind: 'promise', dueOn: '2026-12-01' })
    expect(await countItems(read(), ground.community.id, fresh.matterId)).toEqual([
      { kind: 'promise', count: 1 },
      { kind: 'statement', count: 5 },
    ])
    const list = (which: object) => listItems(read(), ground.community.id, fresh.matterId, { limit: 3, ...which })
    const first = await list({ kind: 'statement' })
    const second = await list({ kind: 'statement', after: first.at(-1)!.id })
    expect(titles([...first, ...second])).toEqual(['S0', 'S1', 'S2', 'S3', 'S4'])
    expect(titles(await list({ isDue: true }))).toEqual(['promise'])
  })
})
