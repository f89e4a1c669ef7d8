import type { Route } from '#platform/web/route.ts'
import { checkRoutes } from './check/routes.tsx'
import { commitmentRoute } from './commitment/route.tsx'
import { dateRoutes } from './date/routes.tsx'
import { giveUpRoutes } from './give-up/routes.tsx'
import { listRoute } from './list/route.tsx'
import { makeRoutes } from './make/routes.tsx'
import { milestoneRoutes } from './milestone/routes.tsx'
import { photoRoutes } from './photo/routes.ts'
import { reportRoutes } from './report/routes.tsx'
import { responsibilitiesRoutes } from './responsibilities/routes.tsx'

export const routes: readonly Route[] = [
  listRoute,
  commitmentRoute,
  ...makeRoutes,
  ...reportRoutes,
  ...photoRoutes,
  ...dateRoutes,
  ...giveUpRoutes,
  ...milestoneRoutes,
  ...checkRoutes,
  ...responsibilitiesRoutes,
]
