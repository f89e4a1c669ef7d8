import type { Route } from '#platform/web/route.ts'
import { decideAppealPage, decideAppealRoute } from './appeal/decide-routes.tsx'
import { appealIt, appealPage } from './appeal/routes.tsx'
import { costingPage, workOutCost } from './costing/routes.tsx'
import { lettersRoutes } from './letters/routes.ts'
import { listRoute, stopRoute } from './list/route.tsx'
import { discard, minePage } from './mine/routes.tsx'
import { moderationLog, moderationLogFile } from './moderate/log-routes.tsx'
import { moderatePage, moderateThem } from './moderate/routes.tsx'
import { photoFile } from './photo/route.ts'
import { argueIt, moveIt, proposalPage, rateIt, supportIt } from './proposal/routes.tsx'
import { proposePage, sendProposal } from './propose/route.tsx'
import { reportIt, reportPage } from './report/routes.tsx'
import { sayStateRoute, statePage } from './state/routes.tsx'
import { joinIt, joinPage } from './together/join-routes.tsx'
import { togetherPage, workTogether } from './together/routes.tsx'
import { answerIt, decideIt, suggestionPage } from './together/suggestion-routes.tsx'
import { withdrawIt, withdrawPage } from './withdraw/routes.tsx'

export const routes: readonly Route[] = [
  listRoute,
  stopRoute,
  proposePage,
  sendProposal,
  minePage,
  discard,
  photoFile,
  proposalPage,
  supportIt,
  moveIt,
  argueIt,
  rateIt,
  withdrawPage,
  withdrawIt,
  togetherPage,
  workTogether,
  joinPage,
  joinIt,
  suggestionPage,
  answerIt,
  decideIt,
  costingPage,
  workOutCost,
  statePage,
  sayStateRoute,
  reportPage,
  reportIt,
  moderatePage,
  moderateThem,
  moderationLog,
  moderationLogFile,
  appealPage,
  appealIt,
  decideAppealPage,
  decideAppealRoute,
  ...lettersRoutes,
]
