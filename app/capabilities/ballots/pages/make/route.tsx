import { z } from 'zod'
import { findMatter, listOwnMatters, type MatterId } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { type MakeBallotRefusal, makeBallot } from '../../acts/make-ballot.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { managePath, newBallotPath } from '../addresses.ts'
import { errorsOf } from '../draft-step.tsx'
import { questionFields, readBudget, wordsOf } from '../question/form.ts'
import { runners } from '../runners.ts'
import { MakeView } from './view.tsx'

const address = z.strictObject({ matter: z.string().max(80).optional() })
type MakeAsk = Ask<z.infer<typeof address>>

const makeForm = z.strictObject({
  ...questionFields,
  kind: z.enum(['money', 'single'], { error: 'kind-missing' }),
  matter: z.union([z.literal('new'), z.uuid()], { error: 'no-such-matter' }).default('new'),
})

async function show(ask: MakeAsk, errors: FieldErrors = [], typed?: Typed): Promise<Answer> {
  const { manage } = runTextsFor(ask.locale)
  const { read, community, actor } = ask
  const slug = ask.address.matter
  const matter = slug ? await findMatter(read, community.id, { slug }, 'published') : null
  const own = (await listOwnMatters({ read, community, actor })).filter(({ state }) => state !== 'closed')
  const isWrong = errors.length > 0
  const matters = own.map(({ id, title, state }) => ({
    value: id as string,
    label: state === 'draft' ? manage.question.matterDraft(title) : title,
  }))
  const start = { question: matter?.question ?? '', background: '', askedBy: community.name, promise: '' }
  const view = { manage, start, matters, matter: matter?.id ?? 'new', errors, typed }
  return page(manage.question.newTitle, <MakeView {...view} />, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const newBallot = get({
  path: newBallotPath,
  access: runners,
  summary: 'Start a ballot',
  address,
  show: (ask) => show(ask),
})

export const saveNewBallot = post({
  path: newBallotPath,
  access: runners,
  summary: 'Save a new ballot as a draft',
  address,
  form: makeForm,
  async act(ask, form) {
    const { manage } = runTextsFor(ask.locale)
    const budget = form.kind === 'money' ? readBudget(form.budget) : null
    if (budget && !budget.ok) return show(ask, errorsOf([budget.problem], manage), form)
    const result = await perform(ask.house, ask, makeBallot, {
      ...wordsOf(form),
      budgetPence: budget ? budget.pence : null,
      matter: form.matter === 'new' ? null : (form.matter as MatterId),
    })
    if (result.ok) return seeOther(`${managePath(result.value.slug)}?done=made`)
    return show(ask, errorsOfMaking(result.refusal, manage), form)
  },
  invalid(ask, problems, typed) {
    const { manage } = runTextsFor(ask.locale)
    return show(ask, problemTexts(problems, manage.errors, manage.error), typed)
  },
})

function errorsOfMaking(refusal: MakeBallotRefusal, manage: RunTexts['manage']): FieldErrors {
  switch (refusal.kind) {
    case 'not-right':
      return errorsOf(refusal.problems, manage)
    case 'not-yours-to-do':
      return [{ name: '', message: manage.errors[refusal.kind]! }]
    case 'no-such-matter':
    case 'matter-closed':
    case 'not-your-place':
      return [{ name: 'matter', message: manage.errors[refusal.kind]! }]
  }
}
