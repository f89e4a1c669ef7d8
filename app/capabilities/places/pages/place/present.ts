import { responsibilitiesOf } from '../../reads/responsibilities-of.ts'
import { broadAges, fifths } from '../../rules/broad-bands.ts'
import { isOfficial } from '../../rules/is-official.ts'
import type { PlacesTexts } from '../../texts/en.ts'
import type { CouncilTier, Place, PopulationFigures, Tier } from '../../vocabulary.ts'
import { boundaryFilePath, boundaryPath, mattersPath, placePath, placesPath, sourcePath } from '../addresses.ts'
import { type PlaceLine, withResidents } from '../find/present.ts'
import type { MapModel } from '../map/draw-map.ts'
import type { PlaceGathered } from './gather.ts'

export interface SourceLink {
  readonly title: string
  readonly href: string
}

export interface Shares {
  readonly caption: string
  readonly rowTitle: string
  readonly rows: readonly {
    readonly band: string
    readonly residents: number
    readonly share: number
    readonly compared: number | null
  }[]
  readonly comparedName: string | null
  readonly source: SourceLink
}

export interface CouncilModel {
  readonly tier: CouncilTier
  readonly name: string
  readonly place: { readonly name: string; readonly href: string } | null
  readonly note: string | null
  readonly duties: readonly {
    readonly title: string
    readonly duty: string
    readonly law: { readonly title: string; readonly href: string }
  }[]
}

export interface PlaceModel {
  readonly code: string
  readonly name: string
  readonly tier: Tier
  readonly tierName: string
  readonly breadcrumbs: readonly { readonly label: string; readonly href?: string }[]
  readonly is: string
  readonly facts: readonly { readonly key: string; readonly value: string; readonly source: SourceLink | null }[]
  readonly councils: readonly CouncilModel[]
  readonly whoLead: string
  readonly shares: readonly Shares[]
  readonly lists: readonly {
    readonly id: string
    readonly title: string
    readonly note: string | null
    readonly places: readonly PlaceLine[]
  }[]
  readonly missing: readonly string[]
  readonly boundary: {
    readonly notes: readonly string[]
    readonly file: string | null
    readonly change: { readonly label: string; readonly href: string } | null
  }
  readonly matters: { readonly label: string; readonly href: string }
  readonly mapNote: string | null
}

export function presentPlace(gathered: PlaceGathered, map: MapModel | null, texts: PlacesTexts): PlaceModel {
  const { place, details, around } = gathered
  const chain = [...around, place]
  const lists = listsOf(gathered, texts)
  return {
    code: place.code,
    name: place.name,
    tier: place.tier,
    tierName: texts.tierNames[place.tier],
    breadcrumbs: [
      { label: texts.place.breadcrumb, href: placesPath },
      ...around.map((each) => ({ label: each.name, href: placePath(each.code) })),
      { label: place.name },
    ],
    is: texts.place.is(
      place.name,
      place.tier,
      around.toReversed().map((each) => each.name),
    ),
    facts: factsOf(gathered, texts),
    councils: councilsOf(chain, gathered.isParished, texts),
    whoLead: whoLeadOf(chain, gathered.isParished, texts),
    shares: sharesOf(gathered, texts),
    lists: [
      ...lists,
      ...nearbyOf(map, [place.code, ...lists.flatMap((list) => list.places).map((line) => line.code)], texts),
    ],
    missing: missingOf(gathered, texts),
    boundary: boundaryOf(gathered, texts),
    matters: { label: texts.place.mattersLink(place.name), href: mattersPath(place.code) },
    mapNote: place.tier === 'parish' && !place.hasBoundary && details.pointNote ? texts.map.point : null,
  }
}

function factsOf({ place, details, sources }: PlaceGathered, texts: PlacesTexts): PlaceModel['facts'] {
  const { population } = place
  const source = population && sources.get(population.source)
  const council = place.council ?? (place.tier === 'parish' ? texts.place.parishCouncil : null)
  return [
    ...(population
      ? [
          {
            key: texts.place.people,
            value: `${texts.number(population.residents)} (${population.year})`,
            source: source ? { title: source.title, href: sourcePath(source.key) } : null,
          },
        ]
      : []),
    ...(council ? [{ key: texts.place.council, value: council, source: null }] : []),
    { key: texts.place.code, value: place.code, source: null },
    ...(details.alsoKnownAs
      ? [{ key: texts.place.alsoKnownAs(place.tier), value: details.alsoKnownAs, source: null }]
      : []),
  ]
}

function whoLeadOf(chain: readonly Place[], isParished: boolean, { place }: PlacesTexts): string {
  if (chain.some((each) => each.tier === 'unitary')) return place.whoLeadOne
  return isParished ? place.whoLead : place.whoLeadTwo
}

/** The councils over a place, the widest first; the parish tier is shown even where we do not know which parish. */
function councilsOf(chain: readonly Place[], isParished: boolean, texts: PlacesTexts): readonly CouncilModel[] {
  const of = (tier: CouncilTier) => chain.find((each) => each.tier === tier) ?? null
  const unitary = of('unitary')
  const wide: readonly CouncilTier[] = unitary ? ['unitary'] : ['county', 'district']
  const unparished = !isParished ? chain.find((each) => each.tier === 'district' || each.tier === 'unitary') : null
  const models = wide.map((tier) => councilOf(tier, of(tier), texts.place.districtTier, null, texts))
  const parishNote = unparished
    ? texts.place.unparished(unparished.name, unparished.council ?? texts.place.districtTier)
    : texts.place.parishMay
  return [...models, councilOf('parish', of('parish'), texts.place.parishTier, parishNote, texts)]
}

function councilOf(
  tier: CouncilTier,
  place: Place | null,
  unnamed: string,
  note: string | null,
  texts: PlacesTexts,
): CouncilModel {
  return {
    tier,
    name: place?.council ?? unnamed,
    place: place && { name: place.name, href: placePath(place.code) },
    note,
    duties: responsibilitiesOf(tier).map(({ title, duty, law, topic }) => ({
      title: texts.topics[topic].title || title,
      duty,
      law,
    })),
  }
}

function sharesOf({ figures, compared, sources }: PlaceGathered, texts: PlacesTexts): readonly Shares[] {
  const table = (
    pick: (
      of: PopulationFigures,
    ) => { readonly values: readonly number[]; readonly year: number; readonly source: string } | null,
    words: { readonly caption: (year: number) => string; readonly rowTitle: string; readonly bands: readonly string[] },
  ): readonly Shares[] => {
    const here = figures && pick(figures)
    const source = here && sources.get(here.source)
    if (!here || !source) return []
    const there = compared && pick(compared.figures)
    const total = sum(here.values)
    return [
      {
        caption: words.caption(here.year),
        rowTitle: words.rowTitle,
        rows: words.bands.map((band, k) => ({
          band,
          residents: here.values[k]!,
          share: total === 0 ? 0 : here.values[k]! / total,
          compared: there ? there.values[k]! / sum(there.values) : null,
        })),
        comparedName: there && compared.place.name,
        source: { title: source.title, href: sourcePath(source.key) },
      },
    ]
  }
  return [
    ...table(({ ages }) => ages && { ...ages, values: broadAges(ages.residents) }, {
      caption: texts.place.ages,
      rowTitle: texts.place.age,
      bands: texts.place.ageBands,
    }),
    ...table(({ deprivation }) => deprivation && { ...deprivation, values: fifths(deprivation.residentsByTenth) }, {
      caption: texts.place.tenths,
      rowTitle: texts.place.tenth,
      bands: texts.place.tenthBands,
    }),
  ]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function listsOf({ inside, parishesByPoint }: PlaceGathered, texts: PlacesTexts): PlaceModel['lists'] {
  const tiers = [...new Set(inside.map((place) => place.tier))]
  const order: readonly Tier[] = ['county', 'unitary', 'district', 'ward', 'parish', 'neighbourhood', 'msoa', 'lsoa']
  const lists = tiers
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((tier) => {
      const places = inside.filter((place) => place.tier === tier)
      return {
        id: tier,
        title: texts.listOf(tier, places.length),
        note: null,
        places: places.map((place) => withResidents(place, texts)),
      }
    })
  if (parishesByPoint.length === 0) return lists
  const parishes = parishesByPoint.map((place) => withResidents(place, texts))
  return [
    ...lists,
    { id: 'parishes-here', title: texts.place.parishesHere, note: texts.place.parishesHereWhy, places: parishes },
  ]
}

/** What the map shows around the place and no list has yet, so that nothing is on the map alone. */
function nearbyOf(map: MapModel | null, listed: readonly string[], texts: PlacesTexts): PlaceModel['lists'] {
  const shown = [
    ...(map?.dots ?? []).filter((dot) => !dot.isHere),
    ...(map?.areas ?? []).filter((area) => area.emphasis === 'around'),
  ]
  const around = shown.filter((each) => !listed.includes(each.code)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return [...new Set(around.map((each) => each.tier))].map((tier) => ({
    id: `around-${tier}`,
    title: texts.place.nearby(tier),
    note: null,
    places: around
      .filter((each) => each.tier === tier)
      .map(({ code, name, href }) => ({ code, name, href, tier: texts.tierNames[tier], note: null })),
  }))
}

function missingOf({ place, details, figures }: PlaceGathered, texts: PlacesTexts): readonly string[] {
  return [
    ...(place.hasBoundary ? [] : [texts.place.noBoundary(place.tier, details.boundaryMissing)]),
    ...(place.hasBoundary || place.point ? [] : [texts.place.noPoint]),
    ...(figures?.residents ? [] : [texts.place.noFigures(place.tier)]),
  ]
}

function boundaryOf({ place, details, uploads }: PlaceGathered, texts: PlacesTexts): PlaceModel['boundary'] {
  const words = texts.place
  const notes = uploads.slice(0, 1).flatMap((upload) => {
    if (upload.state === 'kept' && upload.keptAt) return [words.boundaryBy(upload.source, texts.day(upload.keptAt))]
    return upload.withdrawnAt
      ? [words.boundaryWithdrawn(texts.day(upload.withdrawnAt), upload.withdrawnBecause ?? '')]
      : []
  })
  const label = place.hasBoundary ? words.changeLink : words.uploadLink
  return {
    notes,
    file: place.hasBoundary ? boundaryFilePath(place.code) : null,
    change: isOfficial(details.boundarySource) ? null : { label, href: boundaryPath(place.code) },
  }
}
