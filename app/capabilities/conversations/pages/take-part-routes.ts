import type { Route } from '#platform/web/route.ts'
import { aboutYouPage, answerAboutYou } from './about-you/route.tsx'
import { add, addPage } from './add/route.tsx'
import { mine } from './mine/route.tsx'
import { takePart, voteAgain } from './take-part/route.tsx'
import { vote } from './take-part/vote-route.tsx'

/** For everyone: the list, taking part, the result, what became of a statement, open data. */
export const takePartRoutes: readonly Route[] = [
  takePart,
  voteAgain,
  vote,
  addPage,
  add,
  mine,
  aboutYouPage,
  answerAboutYou,
]
