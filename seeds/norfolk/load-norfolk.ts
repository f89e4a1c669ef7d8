import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { type PlaceToSave, savePlaces, savePostcodes, saveSources, type Tier } from '#capabilities/places/index.ts'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { projectRoot } from '#platform/root.ts'

type Row = Readonly<Record<string, string>>

const folder = join(projectRoot, 'seeds/norfolk')
const placesAtOnce = 300
const postcodesAtOnce = 6_000

/** The code of the county, for the community's own place. */
export const norfolk = 'E10000020'

/**
 * Loads Norfolk's places, boundaries, figures and postcodes for a community; may be run again. `progress` is told how
 * many rows of how many are in.
 */
export async function loadNorfolk(
  write: Write,
  communityId: CommunityId,
  progress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const boundaries = readBoundaries()
  const places = table('places.csv.br').map((row) => placeOf(row, boundaries.get(row.code!) ?? null))
  const postcodes = table('postcodes.csv.br')
  const total = places.length + postcodes.length
  await saveSources(write, communityId, JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')))
  for (let at = 0; at < places.length; at += placesAtOnce) {
    await savePlaces(write, communityId, places.slice(at, at + placesAtOnce))
    progress(Math.min(at + placesAtOnce, places.length), total)
  }
  for (let at = 0; at < postcodes.length; at += postcodesAtOnce) {
    await savePostcodes(write, communityId, postcodes.slice(at, at + postcodesAtOnce).map(postcodeOf))
    progress(places.length + Math.min(at + postcodesAtOnce, postcodes.length), total)
  }
}

const table = (name: string): Row[] => parse(brotliDecompressSync(readFileSync(join(folder, name))), { columns: true })

/** The container that tools/pack-norfolk.ts writes: code, length, bytes. */
function readBoundaries(): ReadonlyMap<string, Buffer> {
  const bytes = brotliDecompressSync(readFileSync(join(folder, 'boundaries.bin.br')))
  const boundaries = new Map<string, Buffer>()
  for (let at = 0; at < bytes.length; ) {
    const code = bytes.toString('latin1', at, at + 9)
    const end = at + 13 + bytes.readUInt32BE(at + 9)
    boundaries.set(code, bytes.subarray(at + 13, end))
    at = end
  }
  return boundaries
}

function placeOf(row: Row, boundary: Buffer | null): PlaceToSave {
  const numbers = (text: string | undefined) => (text ? text.split('|').map(Number) : null)
  return {
    code: row.code!,
    tier: row.tier as Tier,
    name: row.name!,
    within: row.within ? row.within.split('|') : [],
    alsoKnownAs: row.former_code || null,
    council: row.council || null,
    point: row.lat ? { lat: Number(row.lat), lng: Number(row.lng) } : null,
    pointNote: row.point_note || null,
    boundary,
    boundarySource: row.boundary_source || null,
    boundaryMissing: row.tier === 'parish' ? noParishBoundaries : null,
    figures: row.residents
      ? {
          residents: Number(row.residents),
          residentsSource: row.residents_source!,
          ages: numbers(row.ages),
          agesSource: row.ages_source!,
          tenths: numbers(row.tenths),
          tenthsSource: row.tenths_source!,
        }
      : null,
  }
}

const noParishBoundaries =
  'no open copy of the boundaries of Norfolk’s parishes could be had when this was put together'

const postcodeOf = (row: Row) => ({
  postcode: row.postcode!,
  lsoa: row.lsoa!,
  ward: row.ward!,
  lat: Number(row.lat),
  lng: Number(row.lng),
  isOld: row.is_old === '1',
})
