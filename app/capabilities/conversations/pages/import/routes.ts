import type { Route } from '#platform/web/route.ts'
import { bringIn, importPage, importProgress } from './route.tsx'

/** To bring in a conversation from elsewhere. */
export const exchangeRoutes: readonly Route[] = [importPage, bringIn, importProgress]
