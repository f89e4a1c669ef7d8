import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { changeDraft } from '../../acts/change-draft.ts'
import { changeOpenConversation } from '../../acts/change-open-conversation.ts'
import { wantMap } from '../../live/drawings.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { listStatementTexts } from '../../reads/list-statement-texts.ts'
import { readSources } from '../../rules/read-sources.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { editPath, managePath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { type DraftForm, draftForm, problemsOfSources, readDay, readDraft } from '../make/form.ts'
import { gatherMatters } from '../make/matters.ts'
import { startOf } from '../make/present.ts'
import { errorsOf } from '../make/problem-errors.ts'
import { addressPrefix, errorsOfDraft, type Shown, shownRefusal, typedOf } from '../make/route.tsx'
import { MakeView } from '../make/view.tsx'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { ChangeView } from './change-view.tsx'
import { editForm, type OpenForm } from './form.ts'

type SlugAsk = Ask<{ readonly slug: string }>

const statusOf = ({ errors = [], problem }: Shown) => {
  const isWrong = errors.length > 0 || problem !== undefined
  return { status: isWrong ? 422 : 200, hasErrors: isWrong }
}

async function show(ask: SlugAsk, conversation: ManagedConversation, shown: Shown = {}): Promise<Answer> {
  if (conversation.state === 'draft') return showDraft(ask, conversation, shown)
  if (conversation.door.kind === 'closed' && !shown.problem) return seeOther(managePath(conversation.slug))
  const { make } = facilitateTextsFor(ask.locale)
  const { errors = [], typed, problem } = shown
  const address = `${addressPrefix(ask.community.origin)}${conversation.slug}`
  const view = { texts: make, conversation, address, errors, typed, problem }
  return page(make.changeTitle, <ChangeView {...view} />, statusOf(shown))
}

async function showDraft(ask: SlugAsk, conversation: ManagedConversation, shown: Shown): Promise<Answer> {
  const { make } = facilitateTextsFor(ask.locale)
  const { errors = [], typed, problem } = shown
  const { choices, chosen } = await gatherMatters(ask, conversation)
  const statements = await listStatementTexts(ask.read, conversation.key)
  return page(
    make.editTitle,
    <MakeView
      texts={make}
      start={startOf(conversation, { statements: statements.map(({ text }) => text), chosen })}
      matters={choices}
      prefix={addressPrefix(ask.community.origin)}
      isNew={false}
      back={{ href: managePath(conversation.slug), label: make.cancel }}
      errors={errors}
      typed={typed}
      problem={problem}
    />,
    statusOf(shown),
  )
}

export const editConversation = get({
  path: editPath(':slug'),
  access: runners,
  summary: 'Change a draft, or what may still change in an open conversation',
  address: slugAddress,
  async show(ask) {
    const { conversation, away } = await gatherManaged(ask)
    return away ?? show(ask, conversation)
  },
})

export const saveEdit = post({
  path: editPath(':slug'),
  access: runners,
  summary: 'Save a changed draft, or the changes of an open conversation',
  address: slugAddress,
  form: editForm,
  async act(ask, form) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    if ('admits' in form) return saveDraft(ask, conversation, form)
    return conversation.state === 'draft' ? show(ask, conversation) : saveOpen(ask, conversation, form)
  },
  async invalid(ask, problems, typed) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const { make } = facilitateTextsFor(ask.locale)
    const ofDraft = conversation.state === 'draft' ? draftForm.safeParse(typed).error?.issues : undefined
    const form = ofDraft?.map(({ path, message }) => ({ name: String(path[0] ?? ''), key: message })) ?? problems
    return show(ask, conversation, { errors: errorsOf({ draft: [], form }, make), typed })
  },
})

async function saveDraft(ask: SlugAsk, conversation: ManagedConversation, form: DraftForm): Promise<Answer> {
  const { make } = facilitateTextsFor(ask.locale)
  const read = readDraft(form)
  const typed = typedOf(form)
  const errors = errorsOfDraft(ask, read)
  if (errors) return show(ask, conversation, { errors, typed })
  const { draft, matter, place, slug } = read
  const input = { ...draft, matter, place, slug, conversation: conversation.id }
  const result = await perform(ask.house, ask, changeDraft, input)
  if (result.ok) return seeOther(`${managePath(result.value.slug)}?done=saved`)
  switch (result.refusal.kind) {
    case 'no-such-conversation':
      return notFound
    case 'not-a-draft':
      return show(ask, conversation, { typed, problem: make.notNow['not-a-draft'] })
    case 'matter-fixed':
      return show(ask, conversation, { typed, errors: [{ name: 'matter', message: make.errors['matter-fixed']! }] })
    default:
      return show(ask, conversation, { typed, ...shownRefusal(ask, result.refusal) })
  }
}

async function saveOpen(ask: SlugAsk, conversation: ManagedConversation, form: OpenForm): Promise<Answer> {
  const { make } = facilitateTextsFor(ask.locale)
  const typed = typedOf(form)
  const { closesAt, problems } = readDay(form)
  const input = {
    conversation: conversation.id,
    background: form.background,
    sources: readSources(form.sources),
    closesAt,
    moreStatements: form.statements.split(/\r\n?|\n/),
  }
  const found = [...problems, ...problemsOfSources(input.sources)]
  if (found.length > 0) return show(ask, conversation, { typed, errors: errorsOf({ draft: found }, make) })
  const result = await perform(ask.house, ask, changeOpenConversation, input)
  if (result.ok) {
    if (result.value.added > 0) wantMap(ask.house, conversation.key)
    return seeOther(`${managePath(result.value.slug)}?done=changed`)
  }
  switch (result.refusal.kind) {
    case 'no-such-conversation':
      return notFound
    case 'not-yours-to-do':
    case 'not-open':
      return show(ask, conversation, { typed, problem: make.notNow[result.refusal.kind] })
    case 'not-right':
      return show(ask, conversation, { typed, errors: errorsOf({ draft: result.refusal.problems }, make) })
  }
}
