import type { Route } from '#platform/web/route.ts'
import { takePart, voteAgain } from './take-part/route.tsx'
import { vote } from './take-part/vote-route.tsx'

/** For everyone: the list, taking part, the result, what became of a statement, open data. */
export const takePartRoutes: readonly Route[] = [takePart, voteAgain, vote]
