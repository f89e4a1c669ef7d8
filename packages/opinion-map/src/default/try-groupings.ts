import type { ContentKeys } from './content-keys.ts'
import { fitModel } from './fit-model.ts'
import { type Grouping, growGroups } from './grow-groups.ts'
import { leaveOutVotes, type Thinned } from './leave-out-votes.ts'
import { likeliestGroups } from './likeliest-group.ts'
import { agreementOf, meetings } from './overlap-of-groupings.ts'
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
  readonly members: Uint32Array
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
  const model = fitModel(thin.votes, { chosen: input.chosen, rounds: input.rounds, key: input.keys.statement })
  const crowd = { information: readPositions(model, thin.votes, input.members), members: input.members }
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

/** Mean log loss of the hidden votes of grouped members when their group's smoothed shares foretell them. */
function lossOf(thin: Thinned, input: TrialInput, group: Int8Array, groups: number): number {
  const { statements } = thin.votes
  const of = new Int8Array(thin.votes.persons).fill(-1)
  input.members.forEach((i, m) => {
    of[i] = group[m]!
  })
  const count = new Float64Array(groups * statements * 4)
  const { start, other, value } = thin.votes.byPerson
  for (const i of input.members)
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const at = (of[i]! * statements + other[k]!) * 4
      count[at + value[k]! + 1]!++
      count[at + 3]!++
    }
  let loss = 0
  let votes = 0
  for (let h = 0; h < thin.hiddenPerson.length; h++) {
    const g = of[thin.hiddenPerson[h]!]!
    if (g < 0) continue
    const at = (g * statements + thin.hiddenStatement[h]!) * 4
    loss -= Math.log((count[at + thin.hiddenValue[h]! + 1]! + 1) / (count[at + 3]! + 3))
    votes++
  }
  return votes === 0 ? 0 : loss / votes
}
