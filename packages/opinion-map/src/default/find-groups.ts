import type { MapOptions, OneGroupReason } from '../contract.ts'
import { type Choice, chooseGrouping, furtherEvidence, stepOf } from './choose-grouping.ts'
import { axesOf, type ScaledModel } from './fit-model.ts'
import { type Grouping, growGroups, nextGrouping } from './grow-groups.ts'
import { likeliestGroups } from './likeliest-group.ts'
import type { NormalMixture, SearchedCrowd } from './normal-mixture.ts'
import { type TrialInput, tryGroupings } from './try-groupings.ts'

export interface FoundGroups {
  readonly mixture: NormalMixture
  readonly stayed: readonly number[]
  readonly why: OneGroupReason | null
}

export interface Search extends Omit<TrialInput, 'groupings' | 'labels'> {
  readonly information: Float64Array
  readonly model: ScaledModel
  readonly options: MapOptions
  /** Persons with enough votes, those not in the sample included. */
  readonly grouped: number
}

/** Groups people into as many groups as can be told apart, from nothing. */
export function findGroups(search: Search): FoundGroups {
  const { members, few } = search
  const crowd = { information: search.information, members, few, axes: axesOf(search.model) }
  const wanted = search.options.wantedGroups
  const groupings =
    wanted === undefined ? growWhilePaying(crowd, mostGroups(search.options)) : growGroups(crowd, wanted)
  const labels = groupings.map((found) => likeliestGroups(found.mixture, crowd).group)
  const smallest = labels.map((group, k) => smallestOf(group, k + 1))
  const trial = tryGroupings({ ...search, groupings, labels }, timesFor(search))
  const leastSize = Math.max(5, 0.02 * search.members.length)
  const choice: Choice =
    wanted === undefined
      ? chooseGrouping({ groupings, smallest, members: search.members.length, leastSize, trial })
      : { count: largestFilled(smallest), ...(wanted === 1 ? { why: 'asked-for' as const } : {}) }
  return {
    mixture: groupings[choice.count - 1]!.mixture,
    stayed: Array.from(trial.stayed[choice.count - 1]!),
    why: choice.why ?? (choice.count === 1 ? 'too-small' : null),
  }
}

export function mostGroups(options: MapOptions): number {
  return Math.min(Math.max(options.mostGroups ?? 6, 1), 12)
}

/** One grouping beyond the last whose evidence could suffice is never needed. */
function growWhilePaying(crowd: SearchedCrowd, most: number): Grouping[] {
  const found = growGroups(crowd, Math.min(2, most))
  while (found.length < most && stepOf(found, found.length) >= furtherEvidence(crowd.members.length)) {
    found.push(nextGrouping(found.at(-1)!, crowd))
  }
  if (found.length > 2 && stepOf(found, found.length) < furtherEvidence(crowd.members.length)) found.pop()
  return found
}

function smallestOf(group: Int8Array, groups: number): number {
  const size = new Uint32Array(groups)
  for (const g of group) size[g]!++
  return size.reduce((least, n) => Math.min(least, n))
}

/** The largest number of groups none of which is empty. */
function largestFilled(smallest: readonly number[]): number {
  let count = 1
  smallest.forEach((n, k) => {
    if (n > 0) count = k + 1
  })
  return count
}

/** Small conversations are tried more often: one trial says little there, and costs little. */
function timesFor({ votes, chosen }: Search): number {
  const cast = chosen.reduce((sum, i) => sum + votes.cast[i]!, 0)
  return cast < 6000 ? 6 : cast < 25_000 ? 3 : 1
}
