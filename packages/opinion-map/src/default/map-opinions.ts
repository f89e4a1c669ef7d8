import type { MapInput, MapOptions, OpinionGroup, OpinionMap } from '../contract.ts'
import { assignPeople } from './assign-people.ts'
import { type ChosenPersons, choosePersons } from './choose-persons.ts'
import { contentKeys } from './content-keys.ts'
import { countWithFlags, leftOut } from './count-with-flags.ts'
import { describeGroups } from './describe-groups.ts'
import { describeStatements } from './describe-statements.ts'
import { findCareless } from './find-careless.ts'
import { findCommonGround, findDivides } from './find-common-ground.ts'
import { axisShares, fitModel, rescale, roundsFor, type ScaledModel } from './fit-model.ts'
import { modelOfMap, signsAgainst, warmModel } from './model-of-map.ts'
import { nameGroups } from './name-groups.ts'
import type { NormalMixture } from './normal-mixture.ts'
import { startingModel } from './position-model.ts'
import { readPositions } from './read-positions.ts'
import { isDueForLook, reorder, settleGroups } from './settle-groups.ts'
import { statementScores } from './statement-scores.ts'
import { type UsableVotes, usableVotes } from './usable-votes.ts'

/** Persons with enough votes below which no groups are looked for. */
const leastPersons = 10
const warmRounds = 2

/**
 * The map of a conversation: where everybody stands, the groups, what they agree on and where they part. The same
 * input gives the same map, byte for byte; numbering people or statements otherwise gives the same groups.
 */
export function mapOpinions(input: MapInput): OpinionMap {
  const options: MapOptions = input.options ?? {}
  const leastVotes = options.leastVotes ?? 7
  const votes = usableVotes(input.votes, input.moderation)
  const keys = contentKeys(votes, input.seed)
  const careless = findCareless(votes)
  const isLeftOut = leftOut(votes.persons, careless)
  const persons = choosePersons(votes, {
    isLeftOut,
    leastVotes,
    key: keys.person,
  })
  const model = fitted(input, votes, persons, keys.statement)
  const information = readPositions(model, votes)
  const hasEnough = persons.grouped >= leastPersons
  const settled = hasEnough
    ? settleGroups({ input, options, votes, keys, persons, information, model, rounds: roundsFor(persons.cast) })
    : undefined
  const axisPrecision = model.strength.map((s) => 1 / (s * s))
  const assignment = { votes, information, axisPrecision, leastVotes, isFlagged: isLeftOut }
  const first = assignPeople({ ...assignment, mixture: settled?.mixture, stayed: settled?.stayed ?? [] })
  const naming =
    settled &&
    nameGroups(
      first.likeliest,
      { sizes: sizesOf(first.group, settled.mixture), centres: firstAxis(settled.mixture) },
      settled.before,
    )
  const mixture = settled && reorder(settled.mixture, naming!.order)
  const stayed = naming?.order.map((g) => settled!.stayed[g] ?? 1) ?? []
  const people = renumbered(first, naming?.order ?? [])
  const { groupVotes, flags } = countWithFlags({ votes, keys, people, careless, groups: mixture?.count ?? 0 })
  const scores = Array.from({ length: votes.statements }, (_, j) => statementScores(groupVotes, j))
  const mapModel = modelOfMap(model, { mixture, names: naming?.names ?? [] })
  const groups: OpinionGroup[] = describeGroups({
    table: input.votes,
    names: naming?.names ?? [],
    stayed,
    people,
    groupVotes,
  })
  return {
    verdict: verdictOf(groups.length, persons.grouped, settled?.why ?? null),
    people,
    groups,
    statements: describeStatements({ votes, groupVotes, scores, model }),
    commonGround: findCommonGround(scores, groupVotes),
    divides: findDivides(scores, groupVotes),
    flags,
    axisShares: axisShares(model, votes),
    model: mapModel,
    state: {
      model: mapModel,
      groupOf: Array.from(people.likeliest),
      nextName: naming?.nextName ?? input.previous?.state.nextName ?? 0,
      challenger: settled?.challenger ?? 0,
      lookedAtVotes: settled?.lookedAtVotes ?? 0,
      stayed,
      why: settled?.why ?? null,
    },
  }
}

function fitted(input: MapInput, votes: UsableVotes, { chosen, cast }: ChosenPersons, key: Uint32Array): ScaledModel {
  const before = input.previous
  const fresh = startingModel(votes, key)
  const isFresh = before === undefined || isDueForLook(input, votes.byPerson.other.length)
  const model = isFresh
    ? fitModel(votes, { chosen, rounds: roundsFor(cast), start: fresh })
    : fitModel(votes, {
        chosen,
        rounds: warmRounds,
        start: warmModel(before.state.model, before.statementBefore, fresh),
        isWarm: true,
      })
  if (before !== undefined)
    rescale(model.statement, signsAgainst(before.state.model, before.statementBefore, model.statement))
  return model
}

function sizesOf(group: Int8Array, mixture: NormalMixture): number[] {
  const sizes = new Array<number>(mixture.count).fill(0)
  for (const g of group) if (g >= 0) sizes[g]!++
  return sizes
}

const firstAxis = (mixture: NormalMixture) => Array.from({ length: mixture.count }, (_, g) => mixture.centre[g * 3]!)

/** People with their groups renumbered to the order shown; flags marked anew. */
function renumbered(people: OpinionMap['people'], order: readonly number[]): OpinionMap['people'] {
  const to = order.map((_, g) => order.indexOf(g))
  const change = (g: number) => (g < 0 ? g : to[g]!)
  return {
    ...people,
    group: people.group.map(change),
    likeliest: people.likeliest.map(change),
    isFlagged: people.isFlagged.slice(),
  }
}

function verdictOf(groups: number, have: number, why: OpinionMap['state']['why']): OpinionMap['verdict'] {
  if (groups === 0) return { kind: 'not-enough-votes', have, need: leastPersons }
  return groups === 1 ? { kind: 'one-group', why: why ?? 'no-structure' } : { kind: 'groups', count: groups }
}
