import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'

export const ledger: Capability = { name: 'ledger', routes: [] }
