import { list } from './en/list.ts'
import { moderationLog } from './en/moderation-log.ts'
import { openData } from './en/open-data.ts'
import { report } from './en/report.ts'
import { result } from './en/result.ts'
import { statementsPage } from './en/statements.ts'
import { threads } from './en/threads.ts'

/** Everything that anybody reads about what came of a conversation. */
export const resultsEn = { list, result, statements: statementsPage, moderationLog, openData, report, threads }

export type ResultsTexts = typeof resultsEn
