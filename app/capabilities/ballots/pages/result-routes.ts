import type { Route } from '#platform/web/route.ts'
import { resultRoute } from './result/route.tsx'
import { workingRoute } from './working/route.tsx'

/** From the close of a ballot to the understood result. */
export const resultRoutes: readonly Route[] = [resultRoute, workingRoute]
