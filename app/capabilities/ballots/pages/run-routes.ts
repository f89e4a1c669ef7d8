import type { Route } from '#platform/web/route.ts'
import { ballotRoute, frozenRoute } from './ballot/route.tsx'
import { countRoutes } from './count/routes.tsx'
import { datesRoutes } from './dates/routes.tsx'
import { listRoute } from './list/route.tsx'
import { newBallot, saveNewBallot } from './make/route.tsx'
import { manageRoute } from './manage/route.tsx'
import { openIt, openPage } from './open/route.tsx'
import { optionRoutes } from './options/routes.tsx'
import { paperRoutes } from './paper/routes.tsx'
import { questionRoutes } from './question/routes.tsx'
import { bringIt, bringPage, importIt, lookPage } from './roll/list-routes.tsx'
import { rollRoutes } from './roll/routes.tsx'
import { askIt, decideIt, discardIt, discardPageRoute, stopPage } from './stop/routes.tsx'

/** Making, opening and running ballots, and what everyone sees of them before, while and after. */
export const runRoutes: readonly Route[] = [
  listRoute,
  newBallot,
  saveNewBallot,
  ballotRoute,
  frozenRoute,
  manageRoute,
  ...questionRoutes,
  ...paperRoutes,
  ...optionRoutes,
  ...countRoutes,
  ...rollRoutes,
  bringPage,
  bringIt,
  lookPage,
  importIt,
  ...datesRoutes,
  openPage,
  openIt,
  stopPage,
  askIt,
  decideIt,
  discardPageRoute,
  discardIt,
]
