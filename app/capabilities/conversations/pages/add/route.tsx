import { perform } from '#platform/acts/act.ts'
import { tidyLine } from '#platform/tidy-text.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { type AddStatementRefusal, addStatement } from '../../acts/add-statement.ts'
import { wantMap } from '../../live/drawings.ts'
import { decideAdmission, decideDoor } from '../../rules/decide-door.ts'
import { findCloseStatements } from '../../rules/find-close-statements.ts'
import { problemOfStatement } from '../../rules/statement-text.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { addStatementPath, minePath } from '../addresses.ts'
import { visitCookieFor } from '../asking.ts'
import { slugAddress } from '../slug-address.ts'
import { type Gathered, gatherPart } from '../take-part/gather.ts'
import { turnPage } from '../take-part/turn-page.tsx'
import { addForm } from './form.ts'
import { type AddModel, AddView } from './view.tsx'

export const addPage = get({
  path: addStatementPath(':slug'),
  access: 'anyone',
  summary: 'Offer a statement for others to answer',
  address: slugAddress,
  async show(ask) {
    const gathered = await gatherPart(ask)
    if (!gathered) return notFound
    return isIn(gathered) ? show(ask, gathered, { typed: '' }) : turnPage(ask, gathered)
  },
})

export const add = post({
  path: addStatementPath(':slug'),
  access: 'anyone',
  summary: 'Offer a statement; shows what others said close to it first',
  address: slugAddress,
  form: addForm,
  async act(ask, form) {
    const gathered = await gatherPart(ask, { ticket: form.newcomer })
    if (!gathered) return notFound
    const typed = form.text
    const close = form.anyway ? [] : closeTo(gathered, typed)
    if (close.length > 0) return show(ask, gathered, { typed, close })
    const { key, asking } = gathered
    const input = { conversation: key.conversation, text: typed }
    const result = await perform(ask.house, { community: ask.community, actor: asking.actor }, addStatement, input)
    if (!result.ok) return refused(ask, gathered, { typed, refusal: result.refusal })
    if (result.value.state === 'published') wantMap(ask.house, key)
    const done = result.value.state === 'published' ? 'published' : 'added'
    return seeOther(`${minePath(ask.address.slug)}?done=${done}#said`, visitCookieFor(asking))
  },
  async invalid(ask, _problems, { text, newcomer }) {
    const gathered = await gatherPart(ask, { ticket: typeof newcomer === 'string' ? newcomer : undefined })
    if (!gathered) return notFound
    const refusal = { kind: 'bad-text', problem: text ? 'too-long' : 'empty' } as const
    return refused(ask, gathered, { typed: typeof text === 'string' ? text : '', refusal })
  },
})

const isIn = ({ part, asking, isPreview }: Gathered) =>
  isPreview ||
  (decideDoor(part.conversation, part.at).kind === 'open' &&
    decideAdmission(part.conversation.admits, asking.actor) === 'admitted' &&
    !part.own?.isAdopted)

/** What others said close to a text that could be sent. */
function closeTo(gathered: Gathered, typed: string) {
  const text = tidyLine(typed)
  return isIn(gathered) && !problemOfStatement(text) ? findCloseStatements(text, gathered.kept.statements) : []
}

interface Again {
  readonly typed: string
  readonly error?: string
  readonly refusal?: string
  readonly close?: AddModel['close']
  readonly isSame?: boolean
  readonly status?: number
}

/** The form, with everything that was typed. */
function show(ask: Ask<unknown>, { part, asking }: Gathered, again: Again): Answer {
  const texts = takePartTextsFor(ask.locale)
  const { slug, question, moderation, lookWithinHours } = part.conversation
  const model: AddModel = {
    slug,
    question,
    moderation,
    lookWithinHours,
    ticket: asking.ticket,
    typed: again.typed,
    errors: again.error ? [{ name: 'text', message: again.error }] : [],
    refusal: again.refusal ?? null,
    close: again.close ?? [],
    isSame: again.isSame ?? false,
  }
  const hasErrors = model.errors.length > 0 || model.refusal !== null
  return page(texts.add.title, <AddView model={model} texts={texts} />, { hasErrors, status: again.status ?? 200 })
}

interface Refused {
  readonly typed: string
  readonly refusal: AddStatementRefusal
}

function refused(ask: Ask<unknown>, gathered: Gathered, { typed, refusal }: Refused): Answer {
  const { errors, refusals } = takePartTextsFor(ask.locale).add
  switch (refusal.kind) {
    case 'no-such-conversation':
      return notFound
    case 'bad-text':
      return show(ask, gathered, { typed, error: errors[refusal.problem], status: 422 })
    case 'said-already': {
      const same = gathered.kept.byId.get(refusal.statement)
      const error = same ? errors['said-already'] : errors['said-and-waiting']
      return show(ask, gathered, { typed, error, close: same ? [same] : [], isSame: true, status: 422 })
    }
    case 'too-many':
      return show(ask, gathered, { typed, refusal: refusals['too-many'](refusal.hours), status: 429 })
    case 'draft':
    case 'not-yet-open':
    case 'closed':
      return show(ask, gathered, { typed, refusal: refusals[refusal.kind], status: 409 })
    case 'confirm-first':
    case 'residents-only':
    case 'sign-in-again':
      return show(ask, gathered, { typed, refusal: refusals[refusal.kind], status: 403 })
  }
}
