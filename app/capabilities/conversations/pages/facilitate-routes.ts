import type { Route } from '#platform/web/route.ts'
import { closeIt, closePage, discardIt, discardPage, takeBackPage, takeItBack } from './close/routes.tsx'
import { editConversation, saveEdit } from './edit/route.tsx'
import { exchangeRoutes } from './import/routes.ts'
import { newConversation, saveConversation } from './make/route.tsx'
import { manage, newPreview } from './manage/route.tsx'
import { decide, moderate } from './moderate/route.tsx'
import { lettersRoutes } from './no-letters/routes.ts'
import { openIt, openPage } from './open/route.tsx'
import { poster } from './poster/route.tsx'
import { preview } from './preview/route.tsx'
import { who } from './who/route.tsx'

/** For whoever runs a conversation: make, open, moderate, close, report, poster, bring in. */
export const facilitateRoutes: readonly Route[] = [
  newConversation,
  saveConversation,
  manage,
  newPreview,
  editConversation,
  saveEdit,
  openPage,
  openIt,
  moderate,
  decide,
  closePage,
  closeIt,
  takeBackPage,
  takeItBack,
  discardPage,
  discardIt,
  ...exchangeRoutes,
  preview,
  poster,
  who,
  ...lettersRoutes,
]
