import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { type TestHouse, testCommunity, testHouse } from '#platform/testing/test-house.ts'
import { findPlace, findPlacesByPostcode, listPlaces, populationFigures, savePostcodes } from '../index.ts'
import {
  loadTinyPlaces,
  lostParish,
  tinyCounty,
  tinyDistrict,
  tinyLsoa,
  tinyParish,
  tinyPostcode,
  tinyWard,
} from '../testing/tiny-places.ts'
import { findPlacesByName } from './find-places-by-name.ts'

let house: TestHouse
let community: Community
let other: Community

beforeAll(async () => {
  house = await testHouse()
  community = await testCommunity(house)
  other = await testCommunity(house, 'otherham')
  await inTransaction(house.database, (write) => loadTinyPlaces(write, community.id))
})
afterAll(() => house.close())

const read = () => house.database.read
const codes = (places: readonly { readonly code: string }[]) => places.map((place) => place.code)

describe('places', () => {
  it('of another community cannot be found', async () => {
    expect(await findPlace(read(), other.id, tinyWard)).toBeNull()
    expect(await listPlaces(read(), other.id)).toEqual([])
    expect(await populationFigures(read(), other.id, tinyCounty)).toBeNull()
    expect(await findPlacesByName(read(), other.id, 'tiny')).toEqual([])
    expect(await findPlacesByPostcode(read(), other.id, tinyPostcode)).toEqual({
      kind: 'outside',
      postcode: tinyPostcode,
    })
  })

  it('are found by code, with what they lie in', async () => {
    expect(await findPlace(read(), community.id, tinyWard)).toMatchObject({
      tier: 'ward',
      name: 'Tinyward',
      within: [tinyDistrict, tinyCounty],
      population: { residents: 1900, year: 2021, source: 'census' },
      hasBoundary: true,
    })
    expect(await findPlace(read(), community.id, tinyParish)).toMatchObject({ hasBoundary: false, population: null })
  })

  it('are listed by tier and by what they lie in', async () => {
    expect(codes(await listPlaces(read(), community.id, { tier: 'parish' }))).toEqual([tinyParish, lostParish])
    expect(codes(await listPlaces(read(), community.id, { tier: ['lsoa', 'parish'], within: tinyWard }))).toEqual([
      tinyLsoa,
    ])
    expect(await listPlaces(read(), community.id, { codes: [] })).toEqual([])
  })

  it('are found by a part of the name, whole names first', async () => {
    expect(codes(await findPlacesByName(read(), community.id, 'tiny magna'))).toEqual([tinyParish])
    expect((await findPlacesByName(read(), community.id, 'TINY')).length).toBe(6)
  })

  it.each(['%', '_', "' OR 1=1 --", '\\', ')); DROP TABLE places.place; --', '\u0001'])(
    'are not found by %j',
    async (text) => {
      expect(await findPlacesByName(read(), community.id, text)).toEqual([])
    },
  )

  it('have figures of age and deprivation with their source, or none', async () => {
    const figures = await populationFigures(read(), community.id, tinyWard)
    expect(figures?.ages).toEqual({ residents: Array.from({ length: 19 }, () => 100), year: 2021, source: 'census' })
    expect(figures?.deprivation?.residentsByTenth[2]).toBe(1900)
    expect(await populationFigures(read(), community.id, tinyParish)).toEqual({
      code: tinyParish,
      residents: null,
      ages: null,
      deprivation: null,
    })
  })
})

describe('a postcode', () => {
  it('is unknown when its neighbours are known, and outside when nothing around it is', async () => {
    expect(await findPlacesByPostcode(read(), community.id, 'ZE991AB')).toEqual({
      kind: 'unknown',
      postcode: 'ZE991AB',
    })
    expect(await findPlacesByPostcode(read(), community.id, 'ZE91AA')).toEqual({ kind: 'outside', postcode: 'ZE91AA' })
    expect(await findPlacesByPostcode(read(), community.id, 'SW1A1AA')).toEqual({
      kind: 'outside',
      postcode: 'SW1A1AA',
    })
  })

  it('tells ward, district and county, and says perhaps of a parish without boundary', async () => {
    const found = await findPlacesByPostcode(read(), community.id, tinyPostcode)
    expect(found).toMatchObject({
      kind: 'found',
      lsoa: { code: tinyLsoa },
      msoa: { code: 'E02000991' },
      ward: { code: tinyWard },
      district: { code: tinyDistrict },
      county: { code: tinyCounty },
      parish: null,
    })
    expect(found.kind === 'found' && codes(found.perhapsParishes)).toEqual([tinyParish])
  })

  it('is found in a ward that is not loaded', async () => {
    await inTransaction(house.database, (write) =>
      savePostcodes(write, community.id, [
        { postcode: 'ZE992AA', lsoa: 'E01999999', ward: 'E05999999', lat: 52.2, lng: 1.2, isOld: true },
      ]),
    )
    expect(await findPlacesByPostcode(read(), community.id, 'ZE992AA')).toMatchObject({
      kind: 'found',
      isOld: true,
      ward: null,
      district: null,
    })
  })
})
