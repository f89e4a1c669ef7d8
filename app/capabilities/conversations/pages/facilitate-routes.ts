import type { Route } from '#platform/web/route.ts'

/** For whoever runs a conversation: make, open, moderate, close, report, poster, bring in. */
export const facilitateRoutes: readonly Route[] = []
