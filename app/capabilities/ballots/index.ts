import './store/result-tables.ts'
import './store/tables.ts'

export { type MadeBallot, type MakeBallot, makeBallot } from './acts/make-ballot.ts'
export { type OpenedBallot, openBallot } from './acts/open-ballot.ts'
export { type Ballot, type BallotOption, findBallot } from './reads/find-ballot.ts'
export * from './vocabulary.ts'
