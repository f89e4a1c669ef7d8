import { z } from 'zod'
import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import { answerSuggestion, decideSuggestion } from '../../acts/answer-suggestion.ts'
import { findSuggestion, type ShownSuggestion } from '../../reads/list-suggestions.ts'
import { mayModerate, mayModerateSomewhere } from '../../rules/may.ts'
import { textsFor } from '../../texts/texts.ts'
import type { SuggestionId } from '../../vocabulary.ts'
import { SuggestionView } from './suggestion-view.tsx'

const path = '/proposals/suggestions/:id'
const address = z.strictObject({ id: z.uuid() })
type Which = z.infer<typeof address>
const doings = ['suggested', 'done', 'carriedOut', 'decided'] as const

export const suggestionPage = get({
  path,
  access: 'anyone',
  summary: 'A suggestion to merge or split proposals: who agrees, how it ended and why',
  address: address.extend({ done: z.enum(doings).optional() }),
  show(ask) {
    const { together } = textsFor(ask.locale)
    const { done } = ask.address
    const said = done === 'suggested' ? together.suggested : done ? together.suggestion[done] : null
    return show(ask, { done: said })
  },
})

export const answerIt = post({
  path: `${path}/answer`,
  access: 'signed-in',
  summary: 'An author agrees to merge or split, or does not',
  address,
  form: z.strictObject({ answer: z.enum(['yes', 'no']) }),
  async act(ask, { answer }) {
    const suggestion = ask.address.id as SuggestionId
    const result = await perform(ask.house, ask, answerSuggestion, { suggestion, agrees: answer === 'yes' })
    if (result.ok)
      return seeOther(`/proposals/suggestions/${suggestion}?done=${result.value.isDone ? 'carriedOut' : 'done'}`)
    const words = textsFor(ask.locale).together.suggestion
    switch (result.refusal.kind) {
      case 'no-such-suggestion':
        return notFound
      case 'not-yours':
        return show(ask, { warning: words.refusals['not-yours'], status: 403 })
      case 'ended':
        return show(ask, { warning: words.ended, status: 409 })
    }
  },
})

export const decideIt = post({
  path: `${path}/decide`,
  access: { roleSomewhere: ['facilitator', 'officer'] },
  summary: 'A facilitator decides where authors have not answered in time, with a public reason',
  address,
  form: z.strictObject({
    choice: z.enum(['do', 'leave'], { error: 'choice-missing' }),
    reason: z.string().max(10_000, 'too-long').default(''),
  }),
  async act(ask, { choice, reason }) {
    const suggestion = ask.address.id as SuggestionId
    const result = await perform(ask.house, ask, decideSuggestion, { suggestion, isDone: choice === 'do', reason })
    if (result.ok) return seeOther(`/proposals/suggestions/${suggestion}?done=decided`)
    const words = textsFor(ask.locale).together.suggestion
    const typed = { choice, reason }
    switch (result.refusal.kind) {
      case 'no-such-suggestion':
        return notFound
      case 'not-yours-to-do':
      case 'own-proposal':
        return show(ask, { typed, warning: words.refusals[result.refusal.kind], status: 403 })
      case 'too-early':
        return show(ask, { typed, warning: words.refusals['too-early'], status: 409 })
      case 'ended':
        return show(ask, { typed, warning: words.ended, status: 409 })
      case 'reason-missing':
      case 'reason-long':
        return show(ask, { typed, problems: [{ name: 'reason', key: result.refusal.kind }], status: 422 })
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

interface Showing {
  readonly done?: string | null
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(
  ask: Ask<Which>,
  { problems = [], typed, warning = null, done = null, status = 200 }: Showing,
): Promise<Answer> {
  const suggestion = await findSuggestion(ask.read, ask.community.id, { id: ask.address.id, person: ask.actor.person })
  if (!suggestion) return notFound
  const texts = textsFor(ask.locale)
  const words = texts.together.suggestion
  const model = {
    suggestion,
    mayDecide: await mayDecide(ask, suggestion),
    errors: problemTexts(problems, words.errors, words.errors['reason-missing']),
    warning,
    done,
    ...(typed ? { typed } : {}),
  }
  return page(words.title[suggestion.kind], <SuggestionView model={model} texts={texts} />, {
    status,
    hasErrors: problems.length > 0 || warning !== null,
  })
}

async function mayDecide(
  { read, community, actor, house }: Ask<unknown>,
  suggestion: ShownSuggestion,
): Promise<boolean> {
  const { state, decideFrom, isAuthor, isSuggester, proposal } = suggestion
  if (state !== 'open' || isAuthor || isSuggester || decideFrom > house.clock.now()) return false
  if (!mayModerateSomewhere(actor)) return false
  return mayModerate(actor, await placeLineOfMatter(read, community.id, proposal.matterId as MatterId))
}
