import type { Capability } from '#platform/capability.ts'
import { routes } from './pages/routes.ts'

export const ballots: Capability = { name: 'ballots', routes }
