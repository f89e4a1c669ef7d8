import { findMatter } from '#capabilities/matters/index.ts'
import { listPlaces, type Place, type PopulationFigures, populationFigures } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type AboutPeople, countAboutPeople } from '../../reads/count-about-people.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { fifthOf } from '../../rules/who-bands.ts'

export interface GatheredWho {
  readonly about: AboutPeople
  /** Figures of the place that is asked about; null where there are none. */
  readonly figures: PopulationFigures | null
  /** The areas of that place, with how many live and how many take part in each. */
  readonly areas: readonly { readonly name: string; readonly residents: number; readonly people: number }[]
  /** How many take part who live in each fifth of deprivation, the most deprived first. */
  readonly fifths: readonly number[]
}

type PlacedAsk = Pick<Ask<unknown>, 'read' | 'community'>

export async function gatherWho(ask: PlacedAsk, conversation: ManagedConversation): Promise<GatheredWho> {
  const { read, community } = ask
  const about = await countAboutPeople(read, conversation.key)
  const matter = await findMatter(read, community.id, { matterId: conversation.matter }, 'drafts-too')
  const code = matter?.placeCode ?? community.placeCode
  if (!code) return { about, figures: null, areas: [], fifths: [] }
  const figures = await populationFigures(read, community.id, code)
  if (about.places.size === 0) return { about, figures, areas: [], fifths: [] }
  const homes = await listPlaces(read, community.id, { codes: [...about.places.keys()] })
  const here = homes.filter((home) => home.code === code || home.within.includes(code))
  const areas = await areasOf(ask, code)
  return {
    about,
    figures,
    areas: areas.map((area) => ({
      name: area.name,
      residents: area.population?.residents ?? 0,
      people: countIn(about, here, area.code),
    })),
    fifths: await fifthsOfPeople(ask, about, here),
  }
}

const countIn = ({ places }: AboutPeople, homes: readonly Place[], area: string): number =>
  homes
    .filter(({ code, within }) => code === area || within.includes(area))
    .reduce((sum, { code }) => sum + (places.get(code) ?? 0), 0)

/** The areas of a place on the widest level that divides it and has figures. */
async function areasOf({ read, community }: PlacedAsk, within: string): Promise<readonly Place[]> {
  for (const tier of ['district', 'ward', 'msoa'] as const) {
    const areas = (await listPlaces(read, community.id, { tier, within })).filter((area) => area.population !== null)
    if (areas.length > 1) return areas
  }
  return []
}

/** Each person counts in the fifth of their small area; a wider area, where people of several fifths live, says nothing. */
async function fifthsOfPeople(
  { read, community }: PlacedAsk,
  { places }: AboutPeople,
  homes: readonly Place[],
): Promise<readonly number[]> {
  const small = homes.filter(({ tier }) => tier === 'lsoa')
  const figures = await Promise.all(small.map(({ code }) => populationFigures(read, community.id, code)))
  const fifths = [0, 0, 0, 0, 0]
  for (const each of figures) {
    const fifth = each?.deprivation ? fifthOf(each.deprivation.residentsByTenth) : null
    if (each && fifth !== null) fifths[fifth]! += places.get(each.code) ?? 0
  }
  return fifths
}
