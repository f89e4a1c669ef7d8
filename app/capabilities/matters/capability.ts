import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'

export const matters: Capability = { name: 'matters', routes: [] }
