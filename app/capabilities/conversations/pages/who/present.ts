import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { type ComparedBand, compareWithPopulation, type PopulationBand } from '../../rules/compare-with-population.ts'
import { leastShown } from '../../rules/small-numbers.ts'
import { fifthsOf, residentsByAgeBand } from '../../rules/who-bands.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { ageBands } from '../../vocabulary.ts'
import type { GatheredWho } from './gather.ts'

export interface WhoPart {
  readonly kind: 'age' | 'place' | 'deprivation'
  /** Null where fewer than five told us: then nothing of it is shown. */
  readonly answered: number | null
  readonly bands: readonly ComparedBand[]
  /** Those that fewer take part of than live here; null where too few told us to say. */
  readonly missing: readonly string[] | null
  readonly source: { readonly key: string; readonly year: number }
}

export interface WhoModel {
  readonly slug: string
  readonly question: string
  readonly people: number
  readonly asksAge: boolean
  readonly asksPlace: boolean
  readonly parts: readonly WhoPart[]
}

type Texts = FacilitateTexts['who']

export function presentWho(conversation: ManagedConversation, gathered: GatheredWho, texts: Texts): WhoModel {
  const { slug, question, asksAge, asksPlace } = conversation
  const parts = [
    asksAge ? ageOf(gathered, texts) : null,
    asksPlace ? placeOf(gathered) : null,
    asksPlace ? deprivationOf(gathered, texts) : null,
  ]
  return {
    slug,
    question,
    asksAge,
    asksPlace,
    people: gathered.about.people,
    parts: parts.filter((part) => part !== null),
  }
}

function ageOf({ about, figures }: GatheredWho, texts: Texts): WhoPart | null {
  if (!figures?.ages) return null
  const residents = residentsByAgeBand(figures.ages.residents)
  const bands = ageBands.map((band) => ({
    label: texts.ages[band],
    participants: about.ages.get(band) ?? 0,
    population: residents[band],
  }))
  return partOf('age', bands, figures.ages)
}

function placeOf({ areas, figures }: GatheredWho): WhoPart | null {
  if (areas.length === 0 || !figures?.residents) return null
  const bands = areas.map(({ name, people, residents }) => ({
    label: name,
    participants: people,
    population: residents,
  }))
  return partOf('place', bands, figures.residents)
}

function deprivationOf({ fifths, figures }: GatheredWho, texts: Texts): WhoPart | null {
  if (!figures?.deprivation || fifths.length === 0) return null
  const residents = fifthsOf(figures.deprivation.residentsByTenth)
  const bands = texts.fifths.map((label, k) => ({
    label,
    participants: fifths[k] ?? 0,
    population: residents[k] ?? 0,
  }))
  return partOf('deprivation', bands, figures.deprivation)
}

function partOf(
  kind: WhoPart['kind'],
  bands: readonly PopulationBand[],
  { source, year }: { readonly source: string; readonly year: number },
): WhoPart {
  const answered = bands.reduce((sum, { participants }) => sum + participants, 0)
  const isShown = answered >= leastShown
  const compared = isShown ? compareWithPopulation(bands) : []
  const canSay = compared.some(({ verdict }) => verdict !== null)
  const missing = compared.filter(({ verdict }) => verdict === 'fewer').map(({ label }) => label)
  return {
    kind,
    answered: isShown ? answered : null,
    bands: compared,
    missing: canSay ? missing : null,
    source: { key: source, year },
  }
}
