import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'

/** The record is in the foot of every page, not among the rooms: there it would be one too many on a phone. */
export const ledger: Capability = {
  name: 'ledger',
  routes,
  preview,
}
