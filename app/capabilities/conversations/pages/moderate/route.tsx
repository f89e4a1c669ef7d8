import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { type DecideRefusal, decideStatements } from '../../acts/decide-statements.ts'
import { wantMap } from '../../live/drawings.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { managePath, moderatePath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { decideForm, readDecision, shownStates } from './form.ts'
import { gatherStatements } from './gather.ts'
import { presentModerate } from './present.ts'
import type { ModerateViewProps } from './props.ts'
import { ModerateView } from './view.tsx'

const address = slugAddress.extend({
  show: z.enum(shownStates).default('waiting'),
  done: z.enum(['published', 'rejected']).optional(),
  count: z.coerce.number().int().min(1).max(200).optional(),
})

type ModerateAsk = Ask<z.infer<typeof address>>
type Shown = Pick<ModerateViewProps, 'done'> & { readonly errors?: ModerateViewProps['errors']; readonly typed?: Typed }

async function show(ask: ModerateAsk, shown: Shown = {}): Promise<Answer> {
  const { conversation, away } = await gatherManaged(ask)
  if (away) return away
  if (conversation.state === 'draft') return seeOther(managePath(conversation.slug))
  const texts = facilitateTextsFor(ask.locale)
  const model = presentModerate(await gatherStatements(ask, conversation, ask.address.show), texts)
  const { errors = [], typed, done } = shown
  const isWrong = errors.length > 0
  return page(
    `${texts.moderate.title} · ${conversation.question}`,
    <ModerateView model={model} texts={texts} errors={errors} typed={typed} done={done} />,
    { model, status: isWrong ? 422 : 200, hasErrors: isWrong },
  )
}

export const moderate = get({
  path: moderatePath(':slug'),
  access: runners,
  summary: 'Statements that wait to be looked at, in groups of those alike, and what was decided before',
  address,
  show(ask) {
    const { done, count } = ask.address
    return show(ask, done ? { done: { to: done, count: count ?? 1 } } : {})
  },
})

export const decide = post({
  path: moderatePath(':slug'),
  access: runners,
  summary: 'Publish statements or turn them down, one or many at once',
  address,
  form: decideForm,
  async act(ask, form) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const read = readDecision(form)
    const { one: _one, ...typed } = form
    if (!read.ok) return showWrong(ask, read.problems, typed)
    const { statements, decision } = read
    const input = { conversation: conversation.id, statements, from: form.from, decision }
    const result = await perform(ask.house, ask, decideStatements, input)
    if (!result.ok) return showRefused(ask, result.refusal, typed)
    wantMap(ask.house, conversation.key)
    const to = decision.kind === 'publish' ? 'published' : 'rejected'
    return seeOther(`${moderatePath(conversation.slug)}?show=${form.from}&done=${to}&count=${result.value.decided}`)
  },
  invalid: (ask, problems, { one: _one, ...typed }) => showWrong(ask, problems, typed),
})

function showWrong(ask: ModerateAsk, problems: readonly FormProblem[], typed: Typed): Promise<Answer> {
  const { errors, error } = facilitateTextsFor(ask.locale).moderate
  return show(ask, { errors: problemTexts(problems, errors, error), typed })
}

function showRefused(ask: ModerateAsk, refusal: DecideRefusal, typed: Typed): Promise<Answer> | Answer {
  const { moderate } = facilitateTextsFor(ask.locale)
  switch (refusal.kind) {
    case 'no-such-conversation':
      return notFound
    case 'changed-meanwhile':
      return show(ask, { errors: [{ name: '', message: moderate.changedMeanwhile(refusal.statements.length) }], typed })
    case 'note-long':
      return showWrong(ask, [{ name: 'note', key: refusal.kind }], typed)
    case 'nothing-chosen':
    case 'too-many':
    case 'decided-already':
      return showWrong(ask, [{ name: 'statements', key: refusal.kind }], typed)
    case 'not-yours-to-do':
      return show(ask, { errors: [{ name: '', message: moderate.notYours }], typed })
  }
}
