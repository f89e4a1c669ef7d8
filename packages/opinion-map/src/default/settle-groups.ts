import type { MapInput, OneGroupReason } from '../contract.ts'
import type { ChosenPersons } from './choose-persons.ts'
import type { ContentKeys } from './content-keys.ts'
import { findGroups } from './find-groups.ts'
import type { ScaledModel } from './fit-model.ts'
import { heldGroups } from './held-groups.ts'
import type { NamesBefore } from './name-groups.ts'
import type { NormalMixture } from './normal-mixture.ts'
import { rank } from './position-model.ts'
import type { UsableVotes } from './usable-votes.ts'

export interface Settled {
  readonly mixture: NormalMixture
  readonly stayed: readonly number[]
  readonly why: OneGroupReason | null
  readonly challenger: number
  readonly lookedAtVotes: number
  readonly before: NamesBefore | undefined
}

export interface Settling {
  readonly input: MapInput
  readonly votes: UsableVotes
  readonly keys: ContentKeys
  readonly persons: ChosenPersons
  readonly information: Float64Array
  readonly model: ScaledModel
  readonly rounds: number
}

/** Votes must have grown by this much before the number of groups is looked into again. */
const lookAgainAfter = 1.15

/** Whether the number of groups is due to be looked into; the model is then fitted from nothing as well. */
export function isDueForLook({ previous, options }: MapInput, cast: number): boolean {
  if (previous === undefined) return true
  const { model, lookedAtVotes } = previous.state
  if (options?.wantedGroups !== undefined && options.wantedGroups !== model.groups.length) return true
  return model.groups.length === 0 || cast >= lookedAtVotes * lookAgainAfter
}

/**
 * The groups to show. Without an earlier map they are found from nothing. With one they move on from where they were;
 * the number of groups is looked into again when votes have grown by 15 %, and changes only when another has suited
 * better twice running.
 */
export function settleGroups(settling: Settling): Settled {
  const { input, votes, persons } = settling
  const options = input.options ?? {}
  const before = input.previous
  const cast = votes.byPerson.other.length
  const search = {
    ...settling,
    options,
    chosen: persons.chosen,
    early: persons.early,
    members: persons.members,
    some: persons.some,
    few: persons.few,
    grouped: persons.grouped,
  }
  if (before === undefined || before.state.model.groups.length === 0)
    return { ...findGroups(search), challenger: 0, lookedAtVotes: cast, before: before && namesBefore(settling) }
  const state = before.state
  const names = namesBefore(settling)
  const held = {
    mixture: heldGroups(names, { information: settling.information, members: persons.members }),
    stayed: state.stayed,
    why: state.why,
    challenger: state.challenger,
    lookedAtVotes: state.lookedAtVotes,
    before: names,
  }
  if (!isDueForLook(input, cast)) return held
  const isAsked = options.wantedGroups !== undefined && options.wantedGroups !== held.mixture.count
  const found = findGroups(search)
  const count = found.mixture.count
  const changes = isAsked || (count !== held.mixture.count && state.challenger > 0)
  if (changes) return { ...held, ...found, challenger: 0, lookedAtVotes: cast }
  const stayed = count === held.mixture.count ? found.stayed : held.stayed
  return { ...held, stayed, challenger: count === held.mixture.count ? 0 : count, lookedAtVotes: cast }
}

function namesBefore({ input }: Settling): NamesBefore {
  const { state, personBefore } = input.previous!
  const groupOf = new Int8Array(personBefore.length).fill(-1)
  for (let i = 0; i < groupOf.length; i++) if (personBefore[i]! >= 0) groupOf[i] = state.groupOf[personBefore[i]!] ?? -1
  return {
    names: state.model.groups.map((group) => group.name),
    groupOf,
    nextName: state.nextName,
  }
}

/** The mixture with its groups in another order. */
export function reorder(mixture: NormalMixture, order: readonly number[]): NormalMixture {
  const centre = new Float64Array(mixture.count * rank)
  order.forEach((from, to) => {
    centre.set(mixture.centre.subarray(from * rank, (from + 1) * rank), to * rank)
  })
  return { ...mixture, share: Float64Array.from(order, (from) => mixture.share[from]!), centre }
}
