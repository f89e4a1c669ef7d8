import type { Capability } from '#platform/capability.ts'
import { routes } from './pages/routes.ts'

export const commitments: Capability = { name: 'commitments', routes }
