import type { Route } from '#platform/web/route.ts'
import { listRoute } from './list/route.tsx'
import { photoFile } from './photo/route.ts'
import { argueIt, proposalPage, rateIt, supportIt } from './proposal/routes.tsx'
import { proposePage, sendProposal } from './propose/route.tsx'
import { withdrawIt, withdrawPage } from './withdraw/routes.tsx'

export const routes: readonly Route[] = [
  listRoute,
  proposePage,
  sendProposal,
  photoFile,
  proposalPage,
  supportIt,
  argueIt,
  rateIt,
  withdrawPage,
  withdrawIt,
]
