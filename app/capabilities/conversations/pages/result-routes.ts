import type { Route } from '#platform/web/route.ts'
import { list } from './list/route.tsx'
import { moderationLog, moderationLogFile } from './moderation-log/routes.tsx'
import { openData, openDataFile } from './open-data/routes.tsx'
import { report } from './report/route.tsx'
import { results, resultsNow } from './results/route.tsx'
import { oneStatement, statements } from './statements/routes.tsx'

/** What everyone sees of conversations: the list, the result, every statement, the report, the open data. */
export const resultRoutes: readonly Route[] = [
  list,
  results,
  resultsNow,
  statements,
  oneStatement,
  moderationLog,
  moderationLogFile,
  report,
  openData,
  openDataFile,
]
