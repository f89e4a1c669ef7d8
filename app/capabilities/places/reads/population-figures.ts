import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { PlaceCode, PopulationFigures } from '../vocabulary.ts'

/** Residents of a place by age and deprivation, each with year and source; null for a place we do not know. */
export async function populationFigures(
  read: Read,
  communityId: CommunityId,
  code: PlaceCode,
): Promise<PopulationFigures | null> {
  const row = await read
    .selectFrom('places.place as place')
    .leftJoin('places.figures as figures', (join) =>
      join.onRef('figures.community_id', '=', 'place.community_id').onRef('figures.code', '=', 'place.code'),
    )
    .select(['place.code', 'residents', 'residents_source', 'ages', 'ages_source', 'tenths', 'tenths_source'])
    .where('place.community_id', '=', communityId)
    .where('place.code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  const keys = [row.residents_source, row.ages_source, row.tenths_source].filter((key) => key !== null)
  const years = await yearsOf(read, communityId, keys)
  const dated = <Value>(value: Value | null, source: string | null) =>
    value === null || source === null ? null : { value, year: years.get(source)!, source }
  const residents = dated(row.residents, row.residents_source)
  const ages = dated(row.ages, row.ages_source)
  const tenths = dated(row.tenths, row.tenths_source)
  return {
    code: row.code,
    residents: residents && { residents: residents.value, year: residents.year, source: residents.source },
    ages: ages && { residents: ages.value, year: ages.year, source: ages.source },
    deprivation: tenths && { residentsByTenth: tenths.value, year: tenths.year, source: tenths.source },
  }
}

async function yearsOf(
  read: Read,
  communityId: CommunityId,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('places.source')
    .select(['source_key', 'year'])
    .where('community_id', '=', communityId)
    .where('source_key', 'in', [...keys, ''])
    .execute()
  return new Map(rows.map((row) => [row.source_key, row.year]))
}
