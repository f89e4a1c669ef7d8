import type { Route } from '#platform/web/route.ts'
import { appealsPage, decideAppealRoute, nameDecider, oneAppealPage } from './appeals/routes.tsx'
import { ballotRoute, frozenRoute } from './ballot/route.tsx'
import { countRoutes } from './count/routes.tsx'
import { datesRoutes } from './dates/routes.tsx'
import { listRoute } from './list/route.tsx'
import { newBallot, saveNewBallot } from './make/route.tsx'
import { manageRoute } from './manage/route.tsx'
import { appealRoute, mayIPage, remindMeRoute } from './may-i-vote/routes.tsx'
import { openIt, openPage } from './open/route.tsx'
import { proposalRoutes } from './options/proposals.tsx'
import { optionRoutes } from './options/routes.tsx'
import { paperRoutes } from './paper/routes.tsx'
import { questionRoutes } from './question/routes.tsx'
import { bringIt, bringPage, importIt, lookPage } from './roll/list-routes.tsx'
import { rollRoutes } from './roll/routes.tsx'
import { askIt, decideIt, discardIt, discardPageRoute, stopPage } from './stop/routes.tsx'
import { tryRoute } from './try/route.tsx'

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
  ...proposalRoutes,
  ...optionRoutes,
  ...countRoutes,
  ...rollRoutes,
  bringPage,
  bringIt,
  lookPage,
  importIt,
  ...datesRoutes,
  tryRoute,
  openPage,
  openIt,
  stopPage,
  askIt,
  decideIt,
  discardPageRoute,
  discardIt,
  mayIPage,
  appealRoute,
  remindMeRoute,
  appealsPage,
  nameDecider,
  oneAppealPage,
  decideAppealRoute,
]
