import './store/tables.ts'

export { makeFirstAdministrator } from './acts/make-first-administrator.ts'
export {
  type DemonstrationPerson,
  demonstrationPeople,
  makeDemonstrationNeighbours,
  makeDemonstrationPeople,
  startDemonstrationSession,
} from './acts/start-demonstration-session.ts'
export { type LettersToStop, noLettersRoutes } from './pages/no-letters/routes.tsx'
export { countStanding } from './reads/count-standing.ts'
export { drawResidents } from './reads/draw-residents.ts'
export { findAccountSince } from './reads/find-account-since.ts'
export { findActor } from './reads/find-actor.ts'
export { findMailAddress } from './reads/find-mail-address.ts'
export { findNames } from './reads/find-names.ts'
export { findPerson, type Person } from './reads/find-person.ts'
export { findPersonByEmail } from './reads/find-person-by-email.ts'
export { findStanding, findStandingNow, type StandingOfPerson } from './reads/find-standing.ts'
export { type DeclaredInterest, interestsOf } from './reads/interests-of.ts'
export { keepersOf } from './reads/keepers-of.ts'
export { listOrganisations } from './reads/list-organisations.ts'
export { listPeopleWithRole, type PersonWithRole } from './reads/list-people-with-role.ts'
export { normaliseEmail } from './rules/email-address.ts'
export { foldEmail } from './rules/list-keys.ts'
export { readTable, type TableLine, type TableProblem } from './rules/read-table.ts'
export { groupedCode, makeCode, plainCode } from './rules/unambiguous-code.ts'
export {
  type OnErasure,
  type OnExport,
  type OnSignedIn,
  onErasure,
  onExport,
  onSignedIn,
} from './store/listeners.ts'
export { seal, unseal } from './store/seal.ts'
