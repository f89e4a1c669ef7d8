import { list } from './en/list.ts'
import { result } from './en/result.ts'

/** Everything that anybody reads about what came of a conversation. */
export const resultsEn = { list, result }

export type ResultsTexts = typeof resultsEn
