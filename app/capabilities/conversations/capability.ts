import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { mapDrawingOf } from './live/drawings.ts'
import { routes } from './pages/routes.ts'

export const conversations: Capability = {
  name: 'conversations',
  routes,
  start: async (house) => ({ stop: () => mapDrawingOf(house).stop() }),
}
