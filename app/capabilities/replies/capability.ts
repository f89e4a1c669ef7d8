import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { routes } from './pages/routes.ts'

export const replies: Capability = { name: 'replies', routes }
