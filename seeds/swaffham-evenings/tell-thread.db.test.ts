import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCommitments, readStory } from '#capabilities/commitments/index.ts'
import { findMatter, listItems, type MatterId, whatBecameOf, whereFrom } from '#capabilities/matters/index.ts'
import { aMatter, anItem } from '#capabilities/matters/testing/build-matter.ts'
import { replyOf } from '#capabilities/replies/index.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { isThreadTold, tellThread, threadSlug } from './tell-thread.ts'
import { evenings, promises, room, statements } from './words.ts'

let house: TestHouse
let community: Community
let matter: MatterId
let said: string[]
const administrator: Actor = { ...visitor, standing: 'resident', roles: new Set(['administrator']) }

beforeAll(async () => {
  house = await testHouse()
  community = { ...(await testCommunity(house)), isDemonstration: true }
  const ground = { house, community }
  const { matterId } = await aMatter(ground)
  said = []
  for (const title of Object.values(statements))
    said.push(await anItem(ground, matterId, { kind: 'statement', title, state: 'done' }))
  expect(await isThreadTold(house.database.read, community.id)).toBe(false)
  await tellThread(house, { community, actor: administrator }, said[0]!)
  matter = (await findMatter(house.database.read, community.id, { slug: threadSlug }, 'published'))!.id
})
afterAll(() => house.close())

const find = async (kind: string, title: string) =>
  (await listItems(house.database.read, community.id, matter, { kind, limit: 20 })).find(
    (item) => item.title === title,
  )!
const list = async (which: 'late' | 'ended' | 'under-way') =>
  (await listCommitments(house.database.read, community.id, { list: which, matterId: matter, after: 0, most: 20 })).map(
    ({ what }) => what,
  )

describe('the thread of the demonstration', () => {
  it('goes forward from a remark to both proposals and to all three promises', async () => {
    const [, remark] = said
    const became = await whatBecameOf(house.database.read, community.id, remark! as never)
    const titles = became.map(({ title }) => title)
    expect(titles.slice(0, 2).toSorted()).toEqual([evenings.title, room.title].toSorted())
    expect(titles.slice(2).toSorted()).toEqual(
      Object.values(promises)
        .map(({ what }) => what)
        .toSorted(),
    )
  })

  it('goes back from a promise to every remark, also by the proposal that was merged', async () => {
    const promise = await find('commitment', promises.corner.what)
    const came = await whereFrom(house.database.read, community.id, promise.id)
    expect(came.map(({ title }) => title)).toEqual(
      expect.arrayContaining([evenings.title, room.title, ...Object.values(statements)]),
    )
    expect(came.find(({ title }) => title === room.title)).toMatchObject({ how: 'merged-into', distance: 2 })
  })

  it('was merged by its authors, costed, and answered in time', async () => {
    const proposal = await find('proposal', evenings.title)
    const { rows } = await house.database.pool.query(
      `SELECT s.state AS suggestion, s.ended_by, c.state AS costing, p.state, p.supports FROM proposals.proposal AS p
       JOIN proposals.suggestion AS s USING (community_id, proposal_id) JOIN proposals.costing AS c USING (community_id, proposal_id)
       WHERE proposal_id = $1`,
      [proposal.id],
    )
    expect(rows).toEqual([
      { suggestion: 'done', ended_by: 'authors', costing: 'published', state: 'partly-done', supports: 5 },
    ])
    const reply = (await replyOf(house.database.read, community.id, proposal.id))!
    expect(reply).toMatchObject({ state: 'answered', answer: 'we-will-in-part' })
    expect(reply.ended_on! <= reply.due_on).toBe(true)
  })

  it('has one promise kept, one late, and of one residents say “not yet”', async () => {
    expect(await list('ended')).toEqual([promises.evening.what])
    expect(await list('late')).toEqual([promises.corner.what])
    expect((await list('under-way')).toSorted()).toEqual([promises.corner.what, promises.schools.what].toSorted())
    const outcomes = async (what: string) => {
      const { checks } = await readStory(
        house.database.read,
        community.id,
        (await find('commitment', what)).id as never,
      )
      return checks.map(({ outcome }) => outcome)
    }
    expect(await outcomes(promises.evening.what)).toEqual(['better', 'better'])
    expect(await outcomes(promises.schools.what)).toEqual(['not-yet'])
  })

  it('shows the late one’s first date, its change and the reason', async () => {
    const { id } = await find('commitment', promises.corner.what)
    const { changes, milestones } = await readStory(house.database.read, community.id, id as never)
    expect(changes).toMatchObject([{ reason: expect.stringContaining('electrician') }])
    expect(milestones.map(({ reachedOn }) => reachedOn !== null)).toEqual([true, false])
  })

  it('sets its own dates back and never those of the record', async () => {
    const { rows } = await house.database.pool.query(`SELECT
      (SELECT count(*) FROM matters.item WHERE kind = 'statement' AND made_at < now() - interval '1 day') AS remarks_moved,
      (SELECT count(*) FROM matters.item WHERE kind = 'proposal' AND made_at > now() - interval '60 days') AS proposals_left,
      (SELECT count(*) FROM ledger.entry WHERE at < now() - interval '1 day') AS entries_moved`)
    expect(rows).toEqual([{ remarks_moved: 0, proposals_left: 0, entries_moved: 0 }])
  })

  it('has nobody in it who is not called a demonstration', async () => {
    const { rows } = await house.database.pool.query(
      `SELECT DISTINCT display_name LIKE 'Demonstration %' AND is_demonstration AS is_marked FROM people.person`,
    )
    expect(rows).toEqual([{ is_marked: true }])
  })
})
