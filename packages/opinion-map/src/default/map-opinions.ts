import type { MapInput, OpinionMap } from '../contract.ts'
import { assignAndName } from './assign-and-name.ts'
import { type ChosenPersons, choosePersons } from './choose-persons.ts'
import { contentKeys } from './content-keys.ts'
import { countWithFlags, leftOut } from './count-with-flags.ts'
import { describeGroups } from './describe-groups.ts'
import { describeStatements } from './describe-statements.ts'
import { findCareless } from './find-careless.ts'
import { findCommonGround, findDivides } from './find-common-ground.ts'
import { axisShares, fitModel, rescale, roundsFor, type ScaledModel } from './fit-model.ts'
import { modelOfMap, signsAgainst, warmModel } from './model-of-map.ts'
import { startingModel } from './position-model.ts'
import { readPositions } from './read-positions.ts'
import { isDueForLook, settleGroups } from './settle-groups.ts'
import { statementScores } from './statement-scores.ts'
import { type UsableVotes, usableVotes } from './usable-votes.ts'

/** Persons with enough votes below which no groups are looked for. */
const leastPersons = 10
const usualLeastVotes = 7
const warmRounds = 2

/**
 * The map of a conversation: where everybody stands, the groups, what they agree on and where they part. The same
 * input gives the same map, byte for byte; numbering people or statements otherwise gives the same groups.
 */
export function mapOpinions(input: MapInput): OpinionMap {
  const votes = usableVotes(input.votes, input.moderation)
  const keys = contentKeys(votes, input.votes, input.seed)
  const careless = findCareless(votes)
  const isLeftOut = leftOut(votes.persons, careless)
  const leastVotes = input.options?.leastVotes ?? usualLeastVotes
  const persons = choosePersons(votes, { isLeftOut, leastVotes, key: keys.person })
  const model = fitted(input, votes, persons, keys.statement)
  const information = readPositions(model, votes)
  const settling = { input, votes, keys, persons, information, model, rounds: roundsFor(persons.cast) }
  const settled = persons.grouped >= leastPersons ? settleGroups(settling) : undefined
  const axisPrecision = model.strength.map((s) => 1 / (s * s))
  const grouped = assignAndName({ votes, information, axisPrecision, leastVotes, isFlagged: isLeftOut }, settled)
  const { people, names, stayed, mixture } = grouped
  const { groupVotes, flags } = countWithFlags({ votes, keys, people, careless, groups: names.length })
  const scores = Array.from({ length: votes.statements }, (_, j) => statementScores(groupVotes, j))
  const mapModel = modelOfMap(model, { mixture, names, stayed })
  const state = {
    model: mapModel,
    groupOf: Array.from(people.likeliest),
    nextName: grouped.nextName ?? input.previous?.state.nextName ?? 0,
    challenger: settled?.challenger ?? 0,
    lookedAtVotes: settled?.lookedAtVotes ?? 0,
    stayed,
    why: settled?.why ?? null,
  }
  return {
    verdict: verdictOf(names.length, persons.grouped, state.why),
    people,
    groups: describeGroups({ table: input.votes, names, stayed, people, groupVotes }),
    statements: describeStatements({ votes, groupVotes, scores, model }),
    commonGround: findCommonGround(scores, groupVotes),
    divides: findDivides(scores, groupVotes),
    flags,
    axisShares: axisShares(model, votes),
    model: mapModel,
    state,
  }
}

function fitted(
  input: MapInput,
  votes: UsableVotes,
  { chosen, early, cast }: ChosenPersons,
  key: Uint32Array,
): ScaledModel {
  const before = input.previous
  const fresh = startingModel(votes, key)
  const isFresh = before === undefined || isDueForLook(input, votes.byPerson.other.length)
  const model = isFresh
    ? fitModel(votes, { chosen, early, rounds: roundsFor(cast), start: fresh })
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

function verdictOf(groups: number, have: number, why: OpinionMap['state']['why']): OpinionMap['verdict'] {
  if (groups === 0) return { kind: 'not-enough-votes', have, need: leastPersons }
  return groups === 1 ? { kind: 'one-group', why: why ?? 'no-structure' } : { kind: 'groups', count: groups }
}
