import { addPerson } from './add-person.ts'
import type { Workroom } from './model-sums.ts'
import type { PositionModel } from './position-model.ts'
import { refitStatements } from './refit-statements.ts'
import { standardise } from './standardise-model.ts'
import type { UsableVotes } from './usable-votes.ts'

/**
 * One round of expectation and maximisation over the persons `chosen` (their positions in the table): everybody's
 * place and uncertainty given the statements, then every statement given all places. Improves the model in place.
 */
export function improveModel(model: PositionModel, votes: UsableVotes, chosen: Uint32Array, room: Workroom): void {
  room.sums.fill(0)
  room.people.fill(0)
  for (let c = 0; c < chosen.length; c++) addPerson(model, votes, chosen[c]!, room)
  refitStatements(model, votes.statements, room)
  standardise(model, votes.statements, room)
}
