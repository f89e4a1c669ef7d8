import { writeAmount } from '../amount.ts'
import type { Election, VoteType } from '../election.ts'
import { readPb } from '../pb/read-pb.ts'

/** A small election as it was thrown: nothing merged, nothing in canonical order. */
export interface MadeElection {
  readonly voteType: VoteType
  readonly places: number
  readonly budget: bigint
  readonly projects: readonly { readonly id: string; readonly cost: bigint }[]
  readonly ballots: readonly Ballot[]
}

export interface Ballot {
  /** Positions of projects, each once. */
  readonly choices: readonly number[]
  /** Beside them, in tenths. */
  readonly points: readonly number[] | null
}

/** Numbers from 0 up to below 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Size {
  readonly projects: number
  readonly papers: number
}

const types: readonly VoteType[] = ['approval', 'approval', 'choose-1', 'cumulative', 'scoring', 'ordinal']

/** Small numbers and coarse costs, so that ties, empty papers, equal costs and projects nobody wants are common. */
export function madeElection(seed: number, most: Size = { projects: 10, papers: 25 }): MadeElection {
  const chance = dice(seed)
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const voteType = types[upTo(types.length - 1)]!
  const places = chance() < 0.3 ? 2 : 0
  const count = 1 + upTo(most.projects - 1)
  const [step, steps] = chance() < 0.5 ? [10, 6] : chance() < 0.5 ? [1, 80] : [25, 4]
  const projects = Array.from({ length: count }, (_, p) => ({
    id: chance() < 0.8 ? String(p + 7) : `P/${p}ż`,
    cost: BigInt(chance() < 0.05 ? 0 : step * (1 + upTo(steps - 1))) * (chance() < 0.8 ? 1n : 3n),
  }))
  const all = projects.reduce((sum, { cost }) => sum + cost, 0n)
  const budget = BigInt(1 + Math.floor(Number(all) * (0.1 + chance() * 0.8)))
  const longest = voteType === 'choose-1' ? 1 : 1 + upTo(count - 1)
  const slate = Array.from({ length: longest }, () => upTo(count - 1))
  const ballot = (): Ballot => {
    const wanted = chance() < 0.1 ? 0 : voteType === 'choose-1' ? 1 : 1 + upTo(longest - 1)
    const source = chance() < 0.3 ? slate : Array.from({ length: wanted }, () => Math.floor(chance() ** 1.5 * count))
    const choices = [...new Set(source.slice(0, wanted))]
    const isPointed = voteType === 'cumulative' || voteType === 'scoring'
    const points = choices.map(() => (chance() < 0.1 ? 0 : upTo(5) * 10 + (seed % 5 === 0 ? upTo(9) : 0)))
    return { choices, points: isPointed ? points : null }
  }
  return { voteType, places, budget, projects, ballots: Array.from({ length: 1 + upTo(most.papers - 1) }, ballot) }
}

/** The election as a .pb text. */
export function pbOf({ voteType, places, budget, projects, ballots }: MadeElection): string {
  const isPointed = voteType === 'cumulative' || voteType === 'scoring'
  const lines = ballots.map(({ choices, points }, k) => {
    const given = points ? `;${points.map((tenths) => writeAmount(BigInt(tenths), 1)).join(',')}` : ''
    return `${k + 1};${choices.map((p) => projects[p]!.id).join(',')}${given}`
  })
  return [
    ...['META', 'key;value', `num_projects;${projects.length}`, `num_votes;${ballots.length}`],
    ...[`budget;${writeAmount(budget, places)}`, `vote_type;${voteType}`, 'PROJECTS', 'project_id;cost'],
    ...projects.map(({ id, cost }) => `${id};${writeAmount(cost, places)}`),
    ...['VOTES', `voter_id;vote${isPointed ? ';points' : ''}`, ...lines, ''],
  ].join('\n')
}

export function electionOf(made: MadeElection): Election {
  const reading = readPb(new TextEncoder().encode(pbOf(made)), 'strict')
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.election
}
