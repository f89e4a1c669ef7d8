/** Norfolk's districts; each weighs as many thousands as live there (mid-2024, ONS). */
export const districts = [
  ['Breckland', 147],
  ['Broadland', 138],
  ['Great Yarmouth', 101],
  ['King’s Lynn and West Norfolk', 156],
  ['North Norfolk', 103],
  ['Norwich', 147],
  ['South Norfolk', 148],
] as const

export interface MadeUpElection {
  readonly slug: string
  readonly question: string
  readonly background: string
  readonly voteType: 'approval' | 'cumulative' | 'ordinal'
  readonly rule: string
  readonly voters: number
  readonly projects: number
  readonly budget: number
  readonly seed: number
}

const background =
  'Projects, costs, voters and papers are made up by a program, so that you can see what a large ballot looks like when it is counted. Only the names of Norfolk’s districts are real.'

/** The finished ballots of the demonstration. Nobody voted in them. */
export const madeUpElections: readonly MadeUpElection[] = [
  {
    slug: 'made-up-county-budget',
    question: 'Made up: which projects should a county pay for with £1,000,000?',
    background,
    voteType: 'approval',
    rule: 'equalshares/add1',
    voters: 30_000,
    projects: 60,
    budget: 1_000_000,
    seed: 11,
  },
  {
    slug: 'made-up-points',
    question: 'Made up: ten points for each voter, £400,000 for parks and paths',
    background,
    voteType: 'cumulative',
    rule: 'equalshares/add1',
    voters: 12_000,
    projects: 40,
    budget: 400_000,
    seed: 12,
  },
  {
    slug: 'made-up-ranking',
    question: 'Made up: three choices in order, £250,000 for villages',
    background,
    voteType: 'ordinal',
    rule: 'greedy',
    voters: 8_000,
    projects: 30,
    budget: 250_000,
    seed: 13,
  },
]
