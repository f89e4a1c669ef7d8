import type { Route } from '#platform/web/route.ts'
import { paperRoutes } from './paper-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { runRoutes } from './run-routes.ts'
import { voteRoutes } from './vote-routes.ts'

/** More exact addresses first where two could answer. */
export const routes: readonly Route[] = [...resultRoutes, ...paperRoutes, ...runRoutes, ...voteRoutes]
