import type { OpinionMap } from '../contract.ts'
import type { LiveChange, LiveVote } from '../contract-asking.ts'
import type { VoteTable } from '../votes.ts'
import { leastChance } from './assign-people.ts'
import type { GroupVotes } from './count-group-votes.ts'
import { addAnswer, placementOf, type ReadyModel, readyModel, sumsStride } from './place-person.ts'
import { statementScores } from './statement-scores.ts'

/** A map kept current vote by vote, changed in place. Groups and axes stay as they are until the next full map. */
export interface LiveMap {
  readonly votes: VoteTable
  readonly ready: ReadyModel
  readonly people: OpinionMap['people']
  readonly statements: OpinionMap['statements']
  readonly leastVotes: number
  /** Flagged people whose votes do not count in groups. */
  readonly uncounted: ReadonlySet<number>
  /** Sums over each person's answers; see `addAnswer`. */
  readonly sums: Float64Array
  /** Votes since the table was made, by person; null for one taken back. */
  readonly since: Map<number, Map<number, number | null>>
}

/** Makes a map ready to take votes. The arrays of the map itself are changed from then on. */
export function startLive(map: OpinionMap, votes: VoteTable, leastVotes = 7): LiveMap {
  const ready = readyModel(map.model)
  const sums = new Float64Array(votes.persons * sumsStride)
  const { start, other, value } = votes.byPerson
  for (let i = 0; i < votes.persons; i++) {
    sums[i * sumsStride] = map.model.leanPrecision
    for (let k = start[i]!; k < start[i + 1]!; k++)
      addAnswer(map.model, sums, { statement: other[k]!, value: value[k]!, times: 1 }, i * sumsStride)
  }
  const uncounted = new Set(map.flags.filter((flag) => !flag.counted).map((flag) => flag.person))
  return { uncounted, votes, ready, people: map.people, statements: map.statements, leastVotes, sums, since: new Map() }
}

/**
 * Takes one vote: counts, the group statistics of its statement, and the person's place and group. Costs a few
 * microseconds, and a walk over that person's votes where they change group. Person and statement must be in the map.
 */
export function applyVote(live: LiveMap, vote: LiveVote): LiveChange {
  const { person: i, statement: j } = vote
  const { people, statements } = live
  const groupBefore = people.group[i]!
  if (statements.isOut[j] === 0) {
    const before = answerOf(live, i, j)
    remember(live, vote)
    if (before !== null) recount(live, { person: i, statement: j, value: before, by: -1 })
    if (vote.value !== null) recount(live, { person: i, statement: j, value: vote.value, by: 1 })
    moveTo(live, i)
    refreshScores(live, j)
  }
  return {
    person: i,
    statement: j,
    group: people.group[i]!,
    groupBefore,
    agreeFloor: statements.agreeFloor[j]!,
    disagreeFloor: statements.disagreeFloor[j]!,
    divide: statements.divide[j]!,
  }
}

/** The person's current vote on the statement, null for none. */
function answerOf(live: LiveMap, i: number, j: number): number | null {
  const since = live.since.get(i)?.get(j)
  if (since !== undefined) return since
  const { start, other, value } = live.votes.byPerson
  let low = start[i]!
  let high = start[i + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (other[middle]! < j) low = middle + 1
    else high = middle
  }
  return low < start[i + 1]! && other[low] === j ? value[low]! : null
}

function remember(live: LiveMap, { person, statement, value }: LiveVote): void {
  const own = live.since.get(person)
  if (own === undefined) live.since.set(person, new Map([[statement, value]]))
  else own.set(statement, value)
}

interface Recount {
  readonly person: number
  readonly statement: number
  readonly value: number
  readonly by: 1 | -1
}

function recount(live: LiveMap, { person, statement, value, by }: Recount): void {
  const s = live.statements
  const overall = value > 0 ? s.agree : value < 0 ? s.disagree : s.pass
  overall[statement]! += by
  live.people.votes[person]! += by
  addAnswer(live.ready.model, live.sums, { statement, value, times: by }, person * sumsStride)
  recountInGroup(live, { person, statement, value, by }, live.people.group[person]!)
}

function recountInGroup(
  { statements: s, uncounted }: LiveMap,
  { person, statement, value, by }: Recount,
  g: number,
): void {
  if (g < 0 || uncounted.has(person)) return
  const inGroup = value > 0 ? s.groupAgree : value < 0 ? s.groupDisagree : s.groupPass
  inGroup[statement * s.groups + g]! += by
}

function moveTo(live: LiveMap, i: number): void {
  const { people } = live
  const place = placementOf(live.ready, live.sums, i * sumsStride)
  people.x[i] = place.x
  people.y[i] = place.y
  people.spreadX[i] = place.spreadX
  people.spreadY[i] = place.spreadY
  people.likeliest[i] = place.group
  people.confidence[i] = place.confidence
  const group =
    people.votes[i]! >= live.leastVotes && (place.chances[place.group] ?? 0) >= leastChance ? place.group : -1
  if (group === people.group[i]) return
  forEachAnswer(live, i, (statement, value) =>
    recountInGroup(live, { person: i, statement, value, by: -1 }, people.group[i]!),
  )
  forEachAnswer(live, i, (statement, value) => recountInGroup(live, { person: i, statement, value, by: 1 }, group))
  people.group[i] = group
}

function forEachAnswer(live: LiveMap, i: number, take: (statement: number, value: number) => void): void {
  const { start, other, value } = live.votes.byPerson
  const since = live.since.get(i)
  for (let k = start[i]!; k < start[i + 1]!; k++)
    if (!since?.has(other[k]!) && live.statements.isOut[other[k]!] === 0) take(other[k]!, value[k]!)
  since?.forEach((answer, statement) => {
    if (answer !== null) take(statement, answer)
  })
}

function refreshScores({ statements: s }: LiveMap, j: number): void {
  const votes: GroupVotes = { groups: s.groups, agree: s.groupAgree, disagree: s.groupDisagree, pass: s.groupPass }
  const scores = statementScores(votes, j)
  s.agreeFloor[j] = scores.agreeFloor
  s.disagreeFloor[j] = scores.disagreeFloor
  s.divide[j] = scores.divide
}
