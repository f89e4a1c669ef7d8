import { type Answer, type Cookie, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { type Gathered, gatherTurn, type Wanted } from './gather.ts'
import { presentTakePart } from './present.ts'
import { TakePartView } from './view.tsx'

export interface Turn {
  readonly wanted?: Wanted | undefined
  readonly problem?: string
  readonly status?: number
  readonly cookies?: readonly Cookie[]
}

/** The page of one turn: the next statement, or why there is none. */
export function turnPage(ask: Ask<unknown>, gathered: Gathered, turn: Turn = {}): Answer {
  const texts = takePartTextsFor(ask.locale)
  const model = presentTakePart(gatherTurn(ask, gathered, turn.wanted), texts)
  const body = <TakePartView model={model} texts={texts} problem={turn.problem} from={turn.wanted?.from} />
  return page(model.head.question, body, {
    model,
    islands: model.stage === 'vote' ? ['take-part'] : [],
    hasErrors: turn.problem !== undefined,
    status: turn.status ?? 200,
    cookies: turn.cookies ?? [],
    description: model.head.lead || texts.head.asks(model.head.askedBy),
  })
}
