import type { OptionId, SinglePapers } from './contract.ts'
import type { Stage, StageAct, Transfer } from './contract-result.ts'
import { ONE_VOTE, showVotes } from './votes.ts'

/** Like papers lying with one candidate: their order of preference, where in it they lie, and what each is worth. */
export type Parcel = {
  readonly order: readonly OptionId[]
  readonly at: number
  readonly papers: number
  readonly value: bigint
}

export type State = {
  readonly quota: bigint
  readonly seats: number
  readonly continuing: Set<OptionId>
  readonly elected: OptionId[]
  /** Elected above the quota, surplus still lying with them. */
  readonly surpluses: Set<OptionId>
  readonly parcels: Map<OptionId, Parcel[]>
  readonly votes: Map<OptionId, bigint>
  readonly history: ReadonlyMap<OptionId, bigint>[]
  readonly stages: Stage[]
  notTransferable: bigint
}

/** Rules 46 and 47: first preferences, and the quota from the number of papers that have one. */
export function firstStage(papers: SinglePapers, options: readonly OptionId[], seats: number): State {
  const orders = papers.flatMap(({ marks, times }) =>
    'ranking' in marks && times > 0 ? [{ order: marks.ranking.flat(), papers: times }] : [],
  )
  const valid = orders.reduce((sum, one) => sum + (one.order.length > 0 ? one.papers : 0), 0)
  const state: State = {
    quota: BigInt(Math.floor(valid / (seats + 1)) + 1) * ONE_VOTE,
    seats,
    continuing: new Set(options),
    elected: [],
    surpluses: new Set(),
    parcels: new Map(options.map((option) => [option, []])),
    votes: new Map(options.map((option) => [option, 0n])),
    history: [],
    stages: [],
    notTransferable: 0n,
  }
  for (const { order, papers } of orders)
    if (order.length > 0) lay(state, order[0]!, { order, at: 0, papers, value: ONE_VOTE })
  return state
}

function lay(state: State, option: OptionId, parcel: Parcel): bigint {
  const votes = BigInt(parcel.papers) * parcel.value
  state.parcels.get(option)!.push(parcel)
  state.votes.set(option, state.votes.get(option)! + votes)
  return votes
}

/** Moves all papers of a candidate to the next continuing candidate on each, at the value that `worth` gives. */
export function moveParcels(state: State, from: OptionId, worth: (value: bigint) => bigint): Transfer[] {
  const moved = new Map<OptionId | null, { papers: number; votes: bigint }>()
  for (const parcel of state.parcels.get(from)!) {
    const at = parcel.order.findIndex((option, place) => place > parcel.at && state.continuing.has(option))
    const to = at < 0 ? null : parcel.order[at]!
    const value = worth(parcel.value)
    const votes = to === null ? BigInt(parcel.papers) * value : lay(state, to, { ...parcel, at, value })
    const sum = moved.get(to) ?? { papers: 0, votes: 0n }
    moved.set(to, { papers: sum.papers + parcel.papers, votes: sum.votes + votes })
  }
  state.parcels.set(from, [])
  state.notTransferable += moved.get(null)?.votes ?? 0n
  return inOrder(state, moved)
}

function inOrder(state: State, moved: ReadonlyMap<OptionId | null, { papers: number; votes: bigint }>): Transfer[] {
  const known: (OptionId | null)[] = [...state.votes.keys(), null]
  return known.flatMap((to) => {
    const sum = moved.get(to)
    return sum ? [{ to, papers: sum.papers, votes: showVotes(sum.votes) }] : []
  })
}

/** Ends a stage: rule 48, whoever has the quota is elected, the most votes first. */
export function endStage(state: State, act: StageAct): void {
  const reached = mostFirst(
    state,
    [...state.continuing].filter((option) => state.votes.get(option)! >= state.quota),
  )
  for (const option of reached) {
    elect(state, option)
    if (state.votes.get(option)! > state.quota) state.surpluses.add(option)
  }
  writeStage(state, act, reached)
}

export function elect(state: State, option: OptionId): void {
  state.continuing.delete(option)
  state.elected.push(option)
}

/** Among equals the order of the rule's options is kept; it decides nothing. */
export function mostFirst(state: State, options: readonly OptionId[]): OptionId[] {
  return [...options].sort((a, b) => Number(state.votes.get(b)! - state.votes.get(a)!))
}

export function writeStage(state: State, act: StageAct, elected: readonly OptionId[]): void {
  state.history.push(new Map(state.votes))
  state.stages.push({
    act,
    votes: Object.fromEntries([...state.votes].map(([option, votes]) => [option, showVotes(votes)])),
    notTransferable: showVotes(state.notTransferable),
    elected,
  })
}
