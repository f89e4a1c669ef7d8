import type { Route } from '#platform/web/route.ts'
import { calendarRoute } from './calendar/route.ts'
import { closeRoutes } from './close/routes.tsx'
import { editRoutes } from './edit/routes.tsx'
import { feedRoute } from './feed/route.ts'
import { itemRoute } from './item/route.tsx'
import { itemsRoute } from './items/route.tsx'
import { listRoute } from './list/route.tsx'
import { matterRoutes } from './matter/routes.tsx'
import { ownRoutes } from './own/routes.tsx'
import { sheetRoute } from './sheet/route.tsx'
import { unfollowRoutes } from './unfollow/routes.tsx'

export const routes: readonly Route[] = [
  listRoute,
  ...editRoutes,
  ...matterRoutes,
  ...closeRoutes,
  itemsRoute,
  itemRoute,
  feedRoute,
  calendarRoute,
  sheetRoute,
  ...ownRoutes,
  ...unfollowRoutes,
]
