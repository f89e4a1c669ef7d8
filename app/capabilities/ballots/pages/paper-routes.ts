import type { Route } from '#platform/web/route.ts'
import { boothRoutes } from './booth/routes.tsx'
import { votingCodeRoutes } from './code/routes.tsx'
import { codeRoutes } from './codes/routes.tsx'
import { helpRoutes } from './help/routes.tsx'
import { onPaperRoutes } from './on-paper/routes.tsx'
import { posterRoute } from './poster/route.tsx'
import { sheetRoutes } from './sheets/routes.tsx'
import { typingRoutes } from './typing/routes.tsx'

/** Printed codes, booths, sheets and help. */
export const paperRoutes: readonly Route[] = [
  ...onPaperRoutes,
  ...codeRoutes,
  ...boothRoutes,
  ...sheetRoutes,
  ...typingRoutes,
  ...helpRoutes,
  ...votingCodeRoutes,
  posterRoute,
]
