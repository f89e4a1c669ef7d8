import { log } from '../same-everywhere.ts'
import type { ContentKeys } from './content-keys.ts'
import { axesOf, fitModel } from './fit-model.ts'
import { type Grouping, growGroups } from './grow-groups.ts'
import { leaveOutVotes, type Thinned } from './leave-out-votes.ts'
import { likeliestGroups } from './likeliest-group.ts'
import { agreementOf, meetings } from './overlap-of-groupings.ts'
import { startingModel } from './position-model.ts'
import { readPositions } from './read-positions.ts'
import type { UsableVotes } from './usable-votes.ts'

/** What hidden votes say of the groupings into 1, 2, … groups; index 0 is one group. */
export interface Trial {
  /** Fall in log loss of the hidden votes, in nats per vote, against one group. */
  readonly gain: Float64Array
  /** Adjusted Rand index between the groups of all votes and of those left. */
  readonly stability: Float64Array
  /** Share of each group's members who stay together: `[k][g]`. */
  readonly stayed: readonly Float64Array[]
}

export interface TrialInput {
  readonly votes: UsableVotes
  readonly keys: ContentKeys
  /** Persons who shape the model, and those of them who shape the groups. */
  readonly chosen: Uint32Array
  readonly early: Uint32Array
  readonly members: Uint32Array
  readonly some: Uint32Array
  readonly few: Uint32Array
  readonly groupings: readonly Grouping[]
  /** The likeliest group of each member, per grouping, with all votes. */
  readonly labels: readonly Int8Array[]
  readonly rounds: number
}

const hiddenShare = 0.2

/** Hides a fifth of the votes `times` times over, does everything again with the rest, and takes the mean. */
export function tryGroupings(input: TrialInput, times: number): Trial {
  const most = input.groupings.length
  const mean: Trial = {
    gain: new Float64Array(most),
    stability: new Float64Array(most),
    stayed: input.groupings.map((_, k) => new Float64Array(k + 1)),
  }
  for (let round = 1; round <= times; round++) {
    const once = tryOnce(input, round)
    for (let k = 0; k < most; k++) {
      mean.gain[k]! += once.gain[k]! / times
      mean.stability[k]! += once.stability[k]! / times
      for (let g = 0; g <= k; g++) mean.stayed[k]![g]! += once.stayed[k]![g]! / times
    }
  }
  return mean
}

function tryOnce(input: TrialInput, round: number): Trial {
  const thin = leaveOutVotes(input.votes, input.chosen, { keys: input.keys, round, share: hiddenShare })
  const start = startingModel(thin.votes, input.keys.statement)
  const model = fitModel(thin.votes, { chosen: input.chosen, early: input.early, rounds: input.rounds, start })
  const crowd = {
    information: readPositions(model, thin.votes, input.members),
    members: input.members,
    some: input.some,
    few: input.few,
    axes: axesOf(model),
  }
  const labels = growGroups(crowd, input.groupings.length).map((found) => likeliestGroups(found.mixture, crowd).group)
  const alone = lossOf(thin, input, labels[0]!, 1)
  const tables = labels.map((group, k) => meetings(input.labels[k]!, group, { rows: k + 1, columns: k + 1 }))
  return {
    gain: Float64Array.from(labels, (group, k) => alone - lossOf(thin, input, group, k + 1)),
    stability: Float64Array.from(tables, (table, k) => agreementOf(table, k + 1)),
    stayed: tables.map((table, k) => sharesKept(table, k + 1)),
  }
}

/** Of each row, the share that is in the column it mostly went to. */
function sharesKept(table: Float64Array, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, row) => {
    const cells = table.subarray(row * columns, (row + 1) * columns)
    const all = cells.reduce((sum, n) => sum + n, 0)
    return all === 0 ? 0 : Math.max(...cells) / all
  })
}

/** Votes' worth of everybody's shares mixed into a group's before they foretell. */
const mixedIn = 12
/** One logarithm of many chances is cheaper than one of each; long before their product vanishes. */
const smallChances = 1e-150

/**
 * Mean log loss of the hidden votes of grouped members, foretold by their group's shares drawn towards everybody's
 * (which in turn have one vote added to each answer).
 */
function lossOf(thin: Thinned, input: TrialInput, group: Int8Array, groups: number): number {
  const { statements } = thin.votes
  const of = new Int8Array(thin.votes.persons).fill(-1)
  for (let m = 0; m < group.length; m++) of[input.members[m]!] = group[m]!
  const count = countAnswers(thin, input.members, of, groups)
  const everybody = groups * statements * 4
  let loss = 0
  let votes = 0
  let chances = 1
  for (let h = 0; h < thin.hiddenPerson.length; h++) {
    const g = of[thin.hiddenPerson[h]!]!
    if (g < 0) continue
    const j = thin.hiddenStatement[h]!
    const x = thin.hiddenValue[h]! + 1
    const all = everybody + j * 4
    const at = (g * statements + j) * 4
    const share = (count[all + x]! + 1) / (count[all + 3]! + 3)
    chances *= (count[at + x]! + mixedIn * share) / (count[at + 3]! + mixedIn)
    if (chances < smallChances) {
      loss -= log(chances)
      chances = 1
    }
    votes++
  }
  return votes === 0 ? 0 : (loss - log(chances)) / votes
}

/** Disagrees, passes, agrees and all votes, per group and statement; everybody's come last. */
function countAnswers(thin: Thinned, members: Uint32Array, of: Int8Array, groups: number): Float64Array {
  const { statements } = thin.votes
  const count = new Float64Array((groups + 1) * statements * 4)
  const { start, other, value } = thin.votes.byPerson
  for (let m = 0; m < members.length; m++) {
    const i = members[m]!
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const own = (of[i]! * statements + other[k]!) * 4
      const all = (groups * statements + other[k]!) * 4
      count[own + value[k]! + 1]!++
      count[own + 3]!++
      count[all + value[k]! + 1]!++
      count[all + 3]!++
    }
  }
  return count
}
