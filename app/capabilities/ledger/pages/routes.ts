import type { Route } from '#platform/web/route.ts'
import { entryRoute } from './entry/route.tsx'
import { recordRoutes } from './record/routes.tsx'

export const routes: readonly Route[] = [...recordRoutes, entryRoute]
