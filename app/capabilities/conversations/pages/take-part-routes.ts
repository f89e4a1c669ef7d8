import type { Route } from '#platform/web/route.ts'

/** For everyone: the list, taking part, the result, what became of a statement, open data. */
export const takePartRoutes: readonly Route[] = []
