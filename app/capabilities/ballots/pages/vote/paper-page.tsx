import { type Answer, page } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import type { Choices } from '../../vocabulary.ts'
import type { GatheredPaper } from './gather.ts'
import { presentPaper } from './present.ts'
import type { FormProblem } from './read-form.ts'
import { VoteView } from './view.tsx'

export interface Shown {
  readonly choices?: Choices | null
  readonly problems?: readonly FormProblem[]
  readonly refused?: string | undefined
  readonly isReview?: boolean
  readonly status?: number
}

/** The page of a paper: to fill in, to read once more, or only to read. */
export function paperPage(ask: Ask<unknown>, gathered: GatheredPaper, shown: Shown = {}): Answer {
  const texts = voteTextsFor(ask.locale)
  const model = presentPaper(gathered, texts)
  const { status = 200, ...rest } = shown
  return page(
    model.question,
    <VoteView model={model} texts={texts} codeTexts={paperTextsFor(ask.locale).code} {...rest} />,
    {
      // What somebody filled in is no part of it.
      model,
      status,
      hasErrors: (shown.problems?.length ?? 0) > 0 || shown.refused !== undefined,
      islands: shown.isReview ? [] : ['vote'],
      description: texts.paper.kicker(model.askedBy),
    },
  )
}
