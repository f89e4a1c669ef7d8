import { mostFound } from '../../reads/find-places-by-name.ts'
import { writtenPostcode } from '../../rules/postcode.ts'
import type { PlacesTexts } from '../../texts/en.ts'
import type { Place, PlacesOfPostcode } from '../../vocabulary.ts'
import { placePath } from '../addresses.ts'
import type { FindGathered } from './gather.ts'

export interface PlaceLine {
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly href: string
  /** What tells it from others: residents, or the district it lies in. */
  readonly note: string | null
}

export interface PostcodeAnswer {
  readonly title: string
  /** Said when nothing was found. */
  readonly why: string | null
  readonly rows: readonly {
    readonly kind: string
    readonly places: readonly PlaceLine[]
    readonly note: string | null
  }[]
  readonly notes: readonly string[]
}

export interface FindModel {
  readonly typed: string
  readonly error: string | null
  readonly postcode: PostcodeAnswer | null
  readonly names: { readonly title: string; readonly note: string | null; readonly places: readonly PlaceLine[] } | null
  readonly root: PlaceLine | null
  readonly below: readonly PlaceLine[]
  readonly belowTitle: string
}

export function presentFind(
  gathered: FindGathered,
  names: ReadonlyMap<string, string>,
  community: string,
  texts: PlacesTexts,
): FindModel {
  const { found, root, below } = gathered
  const line = (place: Place) => lineOf(place, names, texts)
  return {
    typed: gathered.typed,
    error: found.kind === 'nothing-typed' ? texts.find.nothingTyped : null,
    postcode: found.kind === 'postcode' ? presentPostcode(found.where, community, texts) : null,
    names:
      found.kind === 'names'
        ? { ...headOfNames(found.text, found.places.length, texts), places: found.places.map(line) }
        : null,
    root: root && withResidents(root, texts),
    below: below.map((place) => withResidents(place, texts)),
    belowTitle: below[0] ? texts.lists[below[0].tier] : '',
  }
}

function headOfNames(text: string, count: number, texts: PlacesTexts) {
  if (count === 0) return { title: texts.find.noName(text), note: texts.find.noNameNext }
  return { title: texts.find.byName(text, count), note: count === mostFound ? texts.find.onlyFirst(count) : null }
}

function presentPostcode(where: PlacesOfPostcode, community: string, texts: PlacesTexts): PostcodeAnswer {
  const written = writtenPostcode(where.postcode)
  switch (where.kind) {
    case 'unknown':
      return { title: texts.find.unknownTitle(written), why: texts.find.unknown, rows: [], notes: [] }
    case 'outside':
      return { title: texts.find.outsideTitle(written), why: texts.find.outside(community), rows: [], notes: [] }
    case 'found':
      return {
        title: texts.find.found(written),
        why: null,
        rows: rowsOf(where, texts),
        notes: where.isOld ? [texts.find.oldPostcode] : [],
      }
  }
}

function rowsOf(where: PlacesOfPostcode & { readonly kind: 'found' }, texts: PlacesTexts): PostcodeAnswer['rows'] {
  const { kinds } = texts.find
  const row = (kind: string, place: Place | null) =>
    place ? [{ kind, places: [withResidents(place, texts)], note: null }] : []
  const perhaps = where.perhapsParishes.map((place) => ({ ...withResidents(place, texts), note: null }))
  const parish = where.parish
    ? row(kinds.parish, where.parish)
    : [
        perhaps.length > 0
          ? { kind: kinds.perhaps, places: perhaps, note: texts.find.perhapsWhy }
          : { kind: kinds.parish, places: [], note: texts.find.noParish },
      ]
  return [
    ...row(kinds.ward, where.ward),
    ...parish,
    ...row(kinds.district, where.district),
    ...row(kinds.county, where.county),
    ...row(kinds.msoa, where.msoa),
    ...row(kinds.lsoa, where.lsoa),
  ]
}

export const withResidents = (place: Place, texts: PlacesTexts): PlaceLine => ({
  code: place.code,
  name: place.name,
  tier: texts.tierNames[place.tier],
  href: placePath(place.code),
  note: place.population && texts.residents(place.population.residents, place.population.year),
})

/** With the tier and the district, to tell places of one name apart. */
function lineOf(place: Place, names: ReadonlyMap<string, string>, texts: PlacesTexts): PlaceLine {
  const around = place.within.map((code) => names.get(code)).find((name) => name !== undefined)
  const tier = texts.tierNames[place.tier]
  return { ...withResidents(place, texts), note: around ? `${tier}, ${around}` : tier }
}
