import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Typed } from '#ui/field.ts'
import {
  type AnswerCostingRefusal,
  type AskForCostingRefusal,
  answerCosting,
  askForCosting,
  type StateCostingRefusal,
  stateCosting,
  type TakeOnRefusal,
  takeOnCosting,
  type WhoCosts,
} from '../../acts/costing.ts'
import { textsFor } from '../../texts/texts.ts'
import { proposalPath } from '../addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { type GatheredCosting, gatherCosting } from './gather.ts'
import { CostingView } from './view.tsx'

const path = `${proposalPath(':slug')}/costing`
const doings = ['asked', 'refused', 'taken', 'stated', 'answered'] as const
type Slug = { readonly slug: string }

export const costingPage = get({
  path,
  access: 'signed-in',
  summary: 'What one has to do for working out what a proposal costs',
  address: slugAddress.extend({ done: z.enum(doings).optional() }),
  show(ask) {
    const { done } = ask.address
    return show(ask, { done: done ? textsFor(ask.locale).costing.page[done] : null })
  },
})

const text = (most: number) => z.string().max(most, 'too-long').default('')

const form = z.strictObject({
  what: z.enum(['ask', 'take-on', 'state', 'answer']),
  who: text(100),
  interest: text(5),
  feasible: text(10),
  costFrom: text(100),
  costTo: text(100),
  yearlyFrom: text(100),
  yearlyTo: text(100),
  reasons: text(40_000),
  sources: text(20_000),
  answer: text(20_000),
})

type Form = z.infer<typeof form>

export const workOutCost = post({
  path,
  access: 'signed-in',
  summary: 'Asks for a costing, takes it on, states it, or answers it as an author',
  address: slugAddress,
  form,
  async act(ask, typed) {
    const gathered = await gatherCosting(ask)
    if (!gathered) return notFound
    switch (typed.what) {
      case 'ask':
        return askFor(ask, gathered, typed)
      case 'take-on':
        return takeOn(ask, gathered, typed)
      case 'state':
        return state(ask, gathered, typed)
      case 'answer':
        return answer(ask, gathered, typed)
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed, status: 422 }),
})

const doneAt = (slug: string, done: (typeof doings)[number]) => seeOther(`${proposalPath(slug)}/costing?done=${done}`)

async function askFor(ask: Ask<Slug>, { proposal }: GatheredCosting, typed: Form): Promise<Answer> {
  const who = whoOf(typed.who)
  if (!who) return show(ask, { typed, problems: [{ name: 'who', key: 'who-missing' }], status: 422 })
  const result = await perform(ask.house, ask, askForCosting, { proposal: proposal.id, who })
  return result.ok ? doneAt(proposal.slug, 'asked') : refused(ask, typed, result.refusal)
}

function whoOf(text: string): WhoCosts | null {
  const [kind, id] = text.split(':')
  if (!z.uuid().safeParse(id).success) return null
  if (kind === 'officer') return { kind, person: id as PersonId }
  return kind === 'organisation' ? { kind, organisation: id as never } : null
}

async function takeOn(ask: Ask<Slug>, { proposal, open }: GatheredCosting, typed: Form): Promise<Answer> {
  if (!open) return show(ask, { warning: textsFor(ask.locale).costing.page.refusals['not-now'], status: 409 })
  if (typed.interest !== 'yes' && typed.interest !== 'no')
    return show(ask, { typed, problems: [{ name: 'interest', key: 'interest-missing' }], status: 422 })
  const input = { costing: open.id, hasInterest: typed.interest === 'yes' }
  const result = await perform(ask.house, ask, takeOnCosting, input)
  if (!result.ok) return refused(ask, typed, result.refusal)
  return doneAt(proposal.slug, result.value.isRefused ? 'refused' : 'taken')
}

async function state(ask: Ask<Slug>, { proposal, open }: GatheredCosting, typed: Form): Promise<Answer> {
  if (!open) return show(ask, { typed, warning: textsFor(ask.locale).costing.page.refusals['not-now'], status: 409 })
  const result = await perform(ask.house, ask, stateCosting, { costing: open.id, words: typed })
  return result.ok ? doneAt(proposal.slug, 'stated') : refused(ask, typed, result.refusal)
}

async function answer(ask: Ask<Slug>, { proposal, open }: GatheredCosting, typed: Form): Promise<Answer> {
  if (!open) return show(ask, { typed, warning: textsFor(ask.locale).costing.page.refusals['not-now'], status: 409 })
  const result = await perform(ask.house, ask, answerCosting, { costing: open.id, answer: typed.answer })
  return result.ok ? doneAt(proposal.slug, 'answered') : refused(ask, typed, result.refusal)
}

type Refusal = AskForCostingRefusal | TakeOnRefusal | StateCostingRefusal | AnswerCostingRefusal

function refused(ask: Ask<Slug>, typed: Form, refusal: Refusal): Promise<Answer> | Answer {
  const words = textsFor(ask.locale).costing.page.refusals
  switch (refusal.kind) {
    case 'no-such-proposal':
    case 'no-such-costing':
      return notFound
    case 'bad-words':
      return show(ask, { typed, problems: refusal.problems, status: 422 })
    case 'answer-long':
      return show(ask, { typed, problems: [{ name: 'answer', key: refusal.kind }], status: 422 })
    case 'not-yours-to-do':
    case 'not-yours':
    case 'interested':
    case 'wrote-it':
    case 'supports-it':
      return show(ask, { typed, warning: words[refusal.kind], status: 403 })
    case 'settled':
    case 'asked-already':
    case 'no-such-person':
    case 'not-now':
      return show(ask, { typed, warning: words[refusal.kind], status: 409 })
  }
}

interface Showing {
  readonly done?: string | null
  readonly warning?: string | null
  readonly typed?: Typed
  readonly problems?: readonly FormProblem[]
  readonly status?: number
}

async function show(
  ask: Ask<Slug>,
  { problems = [], typed, warning = null, done = null, status = 200 }: Showing,
): Promise<Answer> {
  const gathered = await gatherCosting(ask)
  if (!gathered) return notFound
  const texts = textsFor(ask.locale)
  const { errors } = texts.costing.page
  const model = {
    ...gathered,
    errors: problemTexts(problems, errors, errors['too-long']),
    warning,
    done,
    ...(typed ? { typed } : {}),
  }
  return page(texts.costing.page.title, <CostingView model={model} texts={texts} />, {
    status,
    hasErrors: problems.length > 0 || warning !== null,
  })
}
