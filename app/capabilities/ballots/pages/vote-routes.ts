import type { Route } from '#platform/web/route.ts'
import { showCheck, showPapersList, showPapersPart, showReceiptsList } from './check/routes.tsx'
import { showCompare } from './compare/route.tsx'
import { showReceipt } from './receipt/route.tsx'
import { showSecrecy } from './secrecy/route.tsx'
import { cast } from './vote/cast-route.ts'
import { give } from './vote/give-route.ts'
import { showPaper, voteAgain, voteByServer } from './vote/routes.ts'

/** Where people vote, see their receipt, and check their paper. */
export const voteRoutes: readonly Route[] = [
  showPaper,
  voteByServer,
  voteAgain,
  give,
  cast,
  showCompare,
  showReceipt,
  showSecrecy,
  showCheck,
  showPapersList,
  showPapersPart,
  showReceiptsList,
]
