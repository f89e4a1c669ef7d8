import { list } from './en/list.ts'
import { result } from './en/result.ts'
import { statementsPage } from './en/statements.ts'

/** Everything that anybody reads about what came of a conversation. */
export const resultsEn = { list, result, statements: statementsPage }

export type ResultsTexts = typeof resultsEn
