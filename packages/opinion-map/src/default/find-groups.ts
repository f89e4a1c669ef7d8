import type { MapOptions, OneGroupReason } from '../contract.ts'
import { type Candidates, type Choice, chooseGrouping, isPromising } from './choose-grouping.ts'
import { axesOf, type ScaledModel } from './fit-model.ts'
import { growGroups, nextGrouping } from './grow-groups.ts'
import { likeliestGroups } from './likeliest-group.ts'
import type { NormalMixture, SearchedCrowd } from './normal-mixture.ts'
import { type Trial, type TrialInput, tryGroupings } from './try-groupings.ts'

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
  const { members, some, few } = search
  const crowd = { information: search.information, members, some, few, axes: axesOf(search.model) }
  const wanted = search.options.wantedGroups
  const grown = grow(crowd, wanted ?? mostGroups(search.options), wanted === undefined)
  const trial =
    grown.groupings.length === 1
      ? trialOfOne
      : tryGroupings({ ...search, groupings: grown.groupings, labels: grown.labels }, timesFor(search))
  const choice: Choice =
    wanted === undefined
      ? chooseGrouping(grown, trial)
      : { count: largestFilled(grown.smallest), ...(wanted === 1 ? { why: 'asked-for' as const } : {}) }
  return {
    mixture: grown.groupings[choice.count - 1]!.mixture,
    stayed: Array.from(trial.stayed[choice.count - 1]!),
    why: choice.why ?? (choice.count === 1 ? 'too-small' : null),
  }
}

export function mostGroups(options: MapOptions): number {
  return Math.min(Math.max(options.mostGroups ?? 6, 1), 12)
}

/** One group foretells as one group does, and everybody stays in it. */
const trialOfOne: Trial = { gain: Float64Array.of(0), stability: Float64Array.of(1), stayed: [Float64Array.of(1)] }

interface Grown extends Candidates {
  readonly labels: readonly Int8Array[]
}

/** Groupings into 1 … `most` groups, or only as far as positions speak for one group more. */
function grow(crowd: SearchedCrowd, most: number, isWhilePaying: boolean): Grown {
  const groupings = growGroups(crowd, 1)
  const labels: Int8Array[] = [new Int8Array(crowd.members.length)]
  const smallest = [crowd.members.length]
  const grown = { groupings, labels, smallest, members: crowd.members.length }
  while (groupings.length < most) {
    const next = nextGrouping(groupings.at(-1)!, crowd)
    const { group } = likeliestGroups(next.mixture, crowd)
    groupings.push(next)
    labels.push(group)
    smallest.push(smallestOf(group, groupings.length))
    if (!isWhilePaying || isPromising(grown, groupings.length)) continue
    for (const list of [groupings, labels, smallest]) list.pop()
    break
  }
  return grown
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
