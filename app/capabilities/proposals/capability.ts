import type { Capability } from '#platform/capability.ts'
import { routes } from './pages/routes.ts'

export const proposals: Capability = { name: 'proposals', routes }
