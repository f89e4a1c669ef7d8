import type { Route } from '#platform/web/route.ts'
import { bringInElection, electionProgress, importElectionPage } from './import/route.tsx'
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
]
