import type { Route } from '#platform/web/route.ts'
import { depart, departPage, nextStep, nextStepPage } from './afterwards/routes.tsx'
import { bringInElection, electionProgress, importElectionPage } from './import/route.tsx'
import { giveLot, lotsPage } from './lots/routes.tsx'
import { recountFileRoute, recountFormatRoute, recountRoute } from './recount/routes.tsx'
import { resultRoute } from './result/route.tsx'
import { workingRoute } from './working/route.tsx'

/** From the close of a ballot to the understood result. */
export const resultRoutes: readonly Route[] = [
  importElectionPage,
  bringInElection,
  electionProgress,
  resultRoute,
  workingRoute,
  recountRoute,
  recountFormatRoute,
  recountFileRoute,
  lotsPage,
  giveLot,
  departPage,
  depart,
  nextStepPage,
  nextStep,
]
