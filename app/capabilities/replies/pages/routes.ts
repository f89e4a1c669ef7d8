import type { Route } from '#platform/web/route.ts'
import { alikeRoutes } from './alike/routes.tsx'
import { answerRoutes } from './answer/routes.tsx'
import { askRoutes } from './ask/routes.tsx'
import { assignRoutes } from './assign/routes.tsx'
import { boardRoutes } from './board/routes.tsx'
import { charterRoutes } from './charter/routes.tsx'
import { correctRoutes } from './correct/routes.tsx'
import { dueRoute } from './due/route.ts'
import { feedRoute } from './feed/route.ts'
import { itemRoutes } from './item/routes.tsx'
import { moderationRoutes } from './moderation/routes.tsx'
import { lettersRoutes } from './no-letters/routes.ts'
import { queueRoute } from './queue/routes.tsx'
import { roundRoutes } from './rounds/routes.tsx'
import { teamRoutes } from './team/routes.tsx'

export const routes: readonly Route[] = [
  ...boardRoutes,
  ...alikeRoutes,
  ...roundRoutes,
  ...charterRoutes,
  ...teamRoutes,
  queueRoute,
  feedRoute,
  dueRoute,
  ...askRoutes,
  ...moderationRoutes,
  ...itemRoutes,
  ...answerRoutes,
  ...assignRoutes,
  ...correctRoutes,
  ...lettersRoutes,
]
