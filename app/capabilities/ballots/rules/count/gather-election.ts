import { collectPapers, type Election, type Project, type VoteType } from '@folkmoot/counting'
import type { Choices, PaperType } from '../../vocabulary.ts'
import type { BallotToCount } from './ballot-to-count.ts'

const voteTypes: Readonly<Record<PaperType, VoteType>> = {
  approval: 'approval',
  knapsack: 'approval',
  points: 'cumulative',
  score: 'scoring',
  ranking: 'ordinal',
  'choose-one': 'choose-1',
  'yes-no': 'choose-1',
}

/**
 * A budget's ballot and papers as an election. Projects have their number as id, with zeros before it so that ids are in
 * the order of numbers; they stand in the order of `ballot.options`.
 */
export function gatherElection(ballot: BallotToCount): Gathering<Election> {
  const place = new Map(ballot.options.map(({ number }, k) => [number, k]))
  const collection = collectPapers({ voteType: voteTypes[ballot.paper.type] })
  return {
    add(choices) {
      const { options, marks } = marksOf(choices)
      const known = options.map((number) => place.get(number) ?? -1)
      if (known.includes(-1)) throw new Error('A paper names an option that the ballot does not have.')
      collection.add(known, marks)
    },
    finish: () => ({
      voteType: voteTypes[ballot.paper.type],
      places: 2,
      budget: BigInt(ballot.budgetPence ?? 0),
      projects: ballot.options.map(projectOf),
      papers: collection.finish(),
      about: {},
    }),
  }
}

/** Takes papers one by one, so that nobody needs to hold all of them. */
export interface Gathering<Gathered> {
  add(choices: Choices): void
  finish(): Gathered
}

const idLength = 6
export const idOf = (number: number): string => String(number).padStart(idLength, '0')
export const numberOfId = (id: string): number => Number(id)

const projectOf = ({ number, costPence, district }: BallotToCount['options'][number]): Project => ({
  id: idOf(number),
  cost: BigInt(costPence ?? 0),
  name: '',
  categories: [],
  targets: [],
  district,
  latitude: null,
  longitude: null,
  leastPart: null,
  wasSelected: null,
})

/** The options that a paper chooses, in its own order, and what it gives each. Zero chooses nothing. */
export function marksOf(choices: Choices): {
  readonly options: readonly number[]
  readonly marks: readonly number[] | null
} {
  switch (choices.type) {
    case 'approval':
    case 'knapsack':
    case 'ranking':
      return { options: choices.options, marks: null }
    case 'points': {
      const given = choices.points.filter(({ points }) => points > 0)
      return { options: given.map(({ option }) => option), marks: given.map(({ points }) => points) }
    }
    case 'score': {
      const given = choices.scores.filter(({ score }) => score > 0)
      return { options: given.map(({ option }) => option), marks: given.map(({ score }) => score) }
    }
    case 'choose-one':
      return { options: choices.option === null ? [] : [choices.option], marks: null }
    case 'yes-no':
      return { options: [], marks: null }
  }
}
