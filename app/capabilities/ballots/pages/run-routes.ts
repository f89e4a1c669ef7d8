import type { Route } from '#platform/web/route.ts'
import { ballotRoute, frozenRoute } from './ballot/route.tsx'
import { listRoute } from './list/route.tsx'

/** Making, opening and running ballots, and what everyone sees of them before, while and after. */
export const runRoutes: readonly Route[] = [listRoute, ballotRoute, frozenRoute]
