import type { Route } from '#platform/web/route.ts'
import { facilitateRoutes } from './facilitate-routes.ts'
import { resultRoutes } from './result-routes.ts'
import { takePartRoutes } from './take-part-routes.ts'

export const routes: readonly Route[] = [...takePartRoutes, ...resultRoutes, ...facilitateRoutes]
