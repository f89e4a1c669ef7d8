import type { PbListener, PbPaper } from '@folkmoot/counting'
import type { Choices, PaperType } from '../../vocabulary.ts'
import { ageBand, sexName } from './voter-words.ts'

const columns = ['district', 'neighborhood', 'age', 'sex', 'voting_method'] as const

/** What a voter's line says of the voter, as groups. Exact ages are never kept. */
export type VoterGroups = Readonly<Record<string, string>>

/** Papers of a file, held as numbers: a million of them need a few dozen megabytes. */
export class FilePapers implements PbListener {
  readonly columns = columns
  readonly #start: number[] = [0]
  #choice = new Uint32Array(1024)
  #points: Float64Array<ArrayBuffer> | null = null
  readonly #places: number[] = []
  #end = 0
  readonly #groups: number[] = []
  readonly #kinds: VoterGroups[] = []
  readonly #kindOf = new Map<string, number>()

  get count(): number {
    return this.#start.length - 1
  }

  paper({ length, choices, points, pointPlaces, columns: said }: PbPaper): void {
    this.#makeRoom(this.#end + length, points !== null)
    for (let k = 0; k < length; k++) {
      this.#choice[this.#end + k] = choices[k]!
      if (points) this.#points![this.#end + k] = points[k]!
    }
    this.#end += length
    this.#start.push(this.#end)
    this.#places.push(pointPlaces)
    this.#groups.push(this.#kindFor(said))
  }

  groups(at: number): VoterGroups {
    return this.#kinds[this.#groups[at]!]!
  }

  /** @param numbers the option's number for each project of the file, by position; @param places decimals of all points */
  choices(at: number, type: PaperType, { numbers, places }: FileScale): Choices {
    const [from, to] = [this.#start[at]!, this.#start[at + 1]!]
    const named = Array.from(this.#choice.subarray(from, to), (position) => numbers[position]!)
    const worth = () => {
      const factor = 10 ** (places - this.#places[at]!)
      return named.map((option, k) => ({ option, worth: Math.round(this.#points![from + k]! * factor) }))
    }
    switch (type) {
      case 'points':
        return { type, points: once(worth()).map(({ option, worth: points }) => ({ option, points })) }
      case 'score':
        return { type, scores: once(worth()).map(({ option, worth: score }) => ({ option, score })) }
      case 'ranking':
        return { type, options: [...new Set(named)] }
      case 'approval':
        return { type, options: [...new Set(named)] }
      case 'knapsack':
      case 'choose-one':
      case 'yes-no':
        throw new Error(`A file of an election has no papers of type ${type}.`)
    }
  }

  /** The most decimals that any paper's points have. */
  get places(): number {
    let most = 0
    for (const places of this.#places) if (places > most) most = places
    return most
  }

  #kindFor(said: readonly string[]): number {
    const [district, neighbourhood, age, sex, way] = said
    const groups: VoterGroups = Object.fromEntries(
      [
        ['district', (district || neighbourhood || '').slice(0, 100)],
        ['age', ageBand(age ?? '')],
        ['sex', sexName(sex ?? '')],
        ['way', (way ?? '').slice(0, 40)],
      ].filter(([, name]) => name !== ''),
    )
    const key = JSON.stringify(groups)
    const held = this.#kindOf.get(key)
    if (held !== undefined) return held
    this.#kindOf.set(key, this.#kinds.length)
    this.#kinds.push(groups)
    return this.#kinds.length - 1
  }

  #makeRoom(needed: number, hasPoints: boolean): void {
    if (needed > this.#choice.length) this.#choice = grown(this.#choice, needed)
    if (hasPoints && (this.#points?.length ?? 0) < this.#choice.length)
      this.#points = grown(this.#points ?? new Float64Array(0), this.#choice.length)
  }
}

export interface FileScale {
  readonly numbers: readonly number[]
  readonly places: number
}

interface Worth {
  readonly option: number
  readonly worth: number
}

/** An option named twice counts once, with the later worth; one that is worth nothing was not chosen. */
const once = (given: readonly Worth[]): readonly Worth[] =>
  [...new Map(given.map((each) => [each.option, each])).values()].filter(({ worth }) => worth > 0)

function grown<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  numbers: Numbers,
  needed: number,
): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers
  const wider = new Kind(Math.max(needed, numbers.length * 2))
  wider.set(numbers as never)
  return wider
}
