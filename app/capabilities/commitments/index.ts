import './store/tables.ts'

export { type MakeCommitment, type MakeCommitmentRefusal, makeCommitment } from './acts/make-commitment.ts'
export { listAskings } from './reads/find-asking.ts'
export { listCommitments } from './reads/list-commitments.ts'
export { listResponsibilities } from './reads/list-responsibilities.ts'
export * from './vocabulary.ts'
