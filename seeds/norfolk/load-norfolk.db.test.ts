import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPlace, findPlacesByPostcode, listPlaces, populationFigures } from '#capabilities/places/index.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { loadNorfolk, norfolk } from './load-norfolk.ts'

let house: TestHouse
let community: Community
const told: [number, number][] = []
let milliseconds = 0

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  const start = performance.now()
  await inTransaction(house.database, (write) =>
    loadNorfolk(write, community.id, (done, total) => told.push([done, total])),
  )
  milliseconds = performance.now() - start
})
afterAll(() => house.close())

const list = (tier: Parameters<typeof listPlaces>[2]) => listPlaces(house.database.read, community.id, tier)

describe('Norfolk, loaded', () => {
  it('is quick and says how far it has come', () => {
    console.log(`Norfolk loaded in ${Math.round(milliseconds)} ms`)
    expect(milliseconds).toBeLessThan(10_000)
    expect(told.at(-1)).toEqual([29_895, 29_895])
  })

  it('has a county, 7 districts, 177 wards, 541 parishes, 113 MSOAs and 552 LSOAs', async () => {
    const counts = await Promise.all(
      (['county', 'district', 'ward', 'parish', 'msoa', 'lsoa'] as const).map((tier) => list({ tier })),
    )
    expect(counts.map((places) => places.length)).toEqual([1, 7, 177, 541, 113, 552])
  })

  it('has a boundary for every place but the parishes', async () => {
    const all = await list({})
    expect(all.filter((place) => !place.hasBoundary).every((place) => place.tier === 'parish')).toBe(true)
    expect(all.filter((place) => place.tier === 'parish' && place.hasBoundary)).toEqual([])
  })

  it('adds up: the residents of the wards are those of the LSOAs', async () => {
    const sum = async (tier: 'ward' | 'lsoa') =>
      (await list({ tier })).reduce((total, place) => total + (place.population?.residents ?? 0), 0)
    expect(await sum('ward')).toBe(916_087)
    expect(await sum('lsoa')).toBe(916_087)
  })

  it('knows how many live in the county, how old, and how many in its most deprived areas', async () => {
    const figures = await populationFigures(house.database.read, community.id, norfolk)
    expect(figures?.residents).toEqual({ residents: 940_359, year: 2024, source: 'mid-2024' })
    expect(figures?.ages?.residents.reduce((a, b) => a + b, 0)).toBe(940_359)
    expect(figures?.deprivation?.residentsByTenth.reduce((a, b) => a + b, 0)).toBe(916_087)
  })

  it('finds where County Hall is by its postcode', async () => {
    const found = await findPlacesByPostcode(house.database.read, community.id, 'NR12DH')
    expect(found).toMatchObject({
      kind: 'found',
      district: { name: 'Norwich' },
      county: { code: norfolk },
      perhapsParishes: [],
    })
  })

  it('says perhaps of parishes', async () => {
    const found = await findPlacesByPostcode(house.database.read, community.id, 'NR256AF')
    expect(found).toMatchObject({ kind: 'found', district: { name: 'North Norfolk' }, parish: null })
    expect(found.kind === 'found' && found.perhapsParishes.map((place) => place.name)).toContain('Holt')
  })

  it('may be loaded again', async () => {
    await inTransaction(house.database, (write) => loadNorfolk(write, community.id))
    expect((await findPlace(house.database.read, community.id, 'E07000148'))?.council).toBe('Norwich City Council')
  })
})
