import type { Capability } from '#platform/capability.ts'
import './store/result-tables.ts'
import './store/tables.ts'
import { turnBallotKind, turnWhatIsDue } from './jobs/turn-ballot.ts'
import { routes } from './pages/routes.ts'

export const ballots: Capability = {
  name: 'ballots',
  routes,
  jobs: (house) => [turnBallotKind(house)],
  async start(house) {
    await turnWhatIsDue(house)
    return { async stop() {} }
  },
}
