import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { PersonId } from '#platform/ids.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findPlace, findPlacesByPostcode } from '../index.ts'
import { listBoundaryUploads } from '../reads/list-boundary-uploads.ts'
import { listSources } from '../reads/list-sources.ts'
import { loadTinyPlaces, lostParish, square, tinyParish, tinyPostcode, tinyWard } from '../testing/tiny-places.ts'
import { bringBoundary } from './bring-boundary.ts'
import { keepBoundary } from './keep-boundary.ts'
import { withdrawBoundary } from './withdraw-boundary.ts'

let house: TestHouse
let community: Community
let count = 0

const officer: Actor = {
  ...visitor,
  person: randomUUID() as PersonId,
  standing: 'resident',
  roles: new Set(['officer']),
  hasSecondFactor: true,
}
const words = { replaced: 'replaced', sourceTitle: (name: string) => `Boundary of ${name}` }

beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  community = await testCommunity(house, `testham-${++count}`)
  await inTransaction(house.database, (write) => loadTinyPlaces(write, community.id))
})

const bring = (code: string, actor = officer, side = 10) =>
  perform(house, { community, actor }, bringBoundary, {
    code,
    boundary: square(1.15, 52.15, side),
    fileSha256: 'a'.repeat(64),
    source: 'Boundary-Line',
    licence: 'OGL',
  })
const keep = (code: string, boundaryId: string, actor = officer) =>
  perform(house, { community, actor }, keepBoundary, { code, boundaryId, words })
const withdraw = (code: string, actor = officer) =>
  perform(house, { community, actor }, withdrawBoundary, { code, because: 'It was the old one' })
const place = (code: string) => findPlace(house.database.read, community.id, code)
const kinds = async () =>
  (
    await house.database.pool.query('SELECT kind FROM ledger.entry WHERE community_id = $1 ORDER BY seq', [
      community.id,
    ])
  ).rows.map((row) => row.kind)

async function bringAndKeep(code: string, side = 10): Promise<string> {
  const brought = await bring(code, officer, side)
  if (!brought.ok) throw new Error(brought.refusal.kind)
  await keep(code, brought.value.boundaryId)
  return brought.value.boundaryId
}

describe('a boundary that somebody brings', () => {
  it.each([
    ['a visitor', visitor],
    ['a resident', { ...officer, roles: new Set<never>() }],
    ['an officer without a second factor', { ...officer, hasSecondFactor: false }],
  ])('is refused from %s', async (_, actor) => {
    const draft = await bring(tinyParish)
    const boundaryId = draft.ok ? draft.value.boundaryId : ''
    expect(await bring(tinyParish, actor)).toMatchObject({ ok: false, refusal: { kind: 'not-yours-to-do' } })
    expect(await keep(tinyParish, boundaryId, actor)).toMatchObject({ ok: false, refusal: { kind: 'not-yours-to-do' } })
    expect(await withdraw(tinyParish, actor)).toMatchObject({ ok: false, refusal: { kind: 'not-yours-to-do' } })
    expect((await place(tinyParish))?.hasBoundary).toBe(false)
  })

  it('is refused for a place that is not there, or has a boundary from its data', async () => {
    expect(await bring('E04999999')).toMatchObject({ ok: false, refusal: { kind: 'no-such-place' } })
    expect(await bring(tinyWard)).toMatchObject({ ok: false, refusal: { kind: 'official-boundary' } })
    expect(await withdraw(tinyWard)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-withdraw' } })
  })

  it('cannot be kept twice, for another place, or in another community', async () => {
    const draft = await bring(tinyParish)
    const boundaryId = draft.ok ? draft.value.boundaryId : ''
    expect(await keep(lostParish, boundaryId)).toMatchObject({ ok: false, refusal: { kind: 'no-such-draft' } })
    const other = await testCommunity(house, `otherham-${count}`)
    await inTransaction(house.database, (write) => loadTinyPlaces(write, other.id))
    const elsewhere = await perform(house, { community: other, actor: officer }, keepBoundary, {
      code: tinyParish,
      boundaryId,
      words,
    })
    expect(elsewhere).toMatchObject({ ok: false, refusal: { kind: 'no-such-draft' } })
    expect(await keep(tinyParish, boundaryId)).toEqual({ ok: true, value: null })
    expect(await keep(tinyParish, boundaryId)).toMatchObject({ ok: false, refusal: { kind: 'no-such-draft' } })
    expect(await kinds()).toEqual(['boundary-kept'])
  })

  it('is nothing until it is kept; then it is drawn, named among the sources, and on the record', async () => {
    const draft = await bring(tinyParish)
    expect((await place(tinyParish))?.hasBoundary).toBe(false)
    expect(await kinds()).toEqual([])
    await keep(tinyParish, draft.ok ? draft.value.boundaryId : '')
    expect((await place(tinyParish))?.hasBoundary).toBe(true)
    expect((await listSources(house.database.read, community.id)).map((source) => source.publisher)).toContain(
      'Boundary-Line',
    )
    expect(await kinds()).toEqual(['boundary-kept'])
  })

  it('makes it certain in which parish a postcode lies', async () => {
    await bringAndKeep(tinyParish)
    const found = await findPlacesByPostcode(house.database.read, community.id, tinyPostcode)
    expect(found).toMatchObject({ kind: 'found', parish: { code: tinyParish }, perhapsParishes: [] })
  })

  it('replaces one brought before', async () => {
    await bringAndKeep(tinyParish, 5)
    await bringAndKeep(tinyParish, 10)
    const uploads = await listBoundaryUploads(house.database.read, community.id, tinyParish)
    expect(uploads.map((upload) => [upload.state, upload.withdrawnBecause])).toEqual([
      ['kept', null],
      ['withdrawn', 'replaced'],
    ])
    expect(await listSources(house.database.read, community.id)).toHaveLength(2)
  })

  it('can be withdrawn; why stays to be read', async () => {
    await bringAndKeep(tinyParish)
    expect(await withdraw(tinyParish)).toEqual({ ok: true, value: null })
    expect((await place(tinyParish))?.hasBoundary).toBe(false)
    expect(await listBoundaryUploads(house.database.read, community.id, tinyParish)).toMatchObject([
      { state: 'withdrawn', withdrawnBecause: 'It was the old one' },
    ])
    expect(await kinds()).toEqual(['boundary-kept', 'boundary-withdrawn'])
    expect(await withdraw(tinyParish)).toMatchObject({ ok: false, refusal: { kind: 'nothing-to-withdraw' } })
  })

  it('stays when the community’s data is loaded again without one', async () => {
    await bringAndKeep(tinyParish)
    await inTransaction(house.database, (write) => loadTinyPlaces(write, community.id))
    expect((await place(tinyParish))?.hasBoundary).toBe(true)
  })

  it('is kept once when two keep two drafts at the same moment', async () => {
    const drafts = await Promise.all([bring(tinyParish), bring(tinyParish)])
    await Promise.all(drafts.map((draft) => keep(tinyParish, draft.ok ? draft.value.boundaryId : '')))
    const uploads = await listBoundaryUploads(house.database.read, community.id, tinyParish)
    expect(uploads.filter((upload) => upload.state === 'kept')).toHaveLength(1)
  })
})
