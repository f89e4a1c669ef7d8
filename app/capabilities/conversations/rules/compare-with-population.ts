import { hideSmallNumbers } from './small-numbers.ts'

export interface PopulationBand {
  readonly label: string
  readonly participants: number
  /** Residents of the place in this band. */
  readonly population: number
}

export interface ComparedBand {
  readonly label: string
  /** Null where the number is too small to show. */
  readonly participants: number | null
  /** Shares of all who answered, and of all residents, 0 to 1; `participantShare` null where hidden. */
  readonly participantShare: number | null
  readonly populationShare: number
  /** Whether clearly fewer, or clearly more, take part than live here; null where hidden or too few to say. */
  readonly verdict: 'fewer' | 'about' | 'more' | null
}

/**
 * Who takes part beside who lives here. A band is `fewer` or `more` when its share is off by more than two standard errors
 * of the sample and by more than a fifth of its share among residents; with fewer than 30 answers nothing is said.
 */
export function compareWithPopulation(bands: readonly PopulationBand[]): readonly ComparedBand[] {
  const answered = sum(bands.map((band) => band.participants))
  const residents = sum(bands.map((band) => band.population))
  const shown = hideSmallNumbers(bands.map((band) => ({ label: band.label, people: band.participants })))
  return bands.map((band, k) => {
    const participants = shown[k]!.people
    const populationShare = residents === 0 ? 0 : band.population / residents
    const participantShare = participants === null || answered === 0 ? null : participants / answered
    const verdict =
      participantShare === null || answered < 30 ? null : verdictOf(participantShare, populationShare, answered)
    return { label: band.label, participants, participantShare, populationShare, verdict }
  })
}

function verdictOf(share: number, expected: number, answered: number): 'fewer' | 'about' | 'more' {
  const off = share - expected
  const standardError = Math.sqrt((expected * (1 - expected)) / answered)
  if (Math.abs(off) <= 2 * standardError || Math.abs(off) <= expected / 5) return 'about'
  return off < 0 ? 'fewer' : 'more'
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
