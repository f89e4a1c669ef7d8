import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { openConversation } from '../../acts/open-conversation.ts'
import { wantMap } from '../../live/drawings.ts'
import { missingToOpen } from '../../rules/missing-to-open.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { editPath, managePath, openPath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { addressPrefix } from '../make/route.tsx'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { openForm, readOpening } from './form.ts'
import { NotReady, OpenView } from './view.tsx'

interface Shown {
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

async function show(ask: Ask<{ readonly slug: string }>, { errors = [], typed }: Shown = {}): Promise<Answer> {
  const { conversation, away } = await gatherManaged(ask)
  if (away) return away
  if (conversation.state !== 'draft') return seeOther(managePath(conversation.slug))
  const texts = facilitateTextsFor(ask.locale)
  const statements = conversation.counts.published
  const missing = missingToOpen({ ...conversation, statements, opensAt: null }, conversation.at)
  if (missing.length > 0) {
    const problems = missing.map((kind) => texts.manage.open.missing[kind])
    const edit = editPath(conversation.slug)
    return page(texts.manage.open.notReady, <NotReady problems={problems} edit={edit} texts={texts.manage} />)
  }
  const address = `${addressPrefix(ask.community.origin)}${conversation.slug}`
  const isWrong = errors.length > 0
  return page(
    texts.manage.open.title,
    <OpenView conversation={conversation} address={address} texts={texts} errors={errors} typed={typed} />,
    { status: isWrong ? 422 : 200, hasErrors: isWrong },
  )
}

export const openPage = get({
  path: openPath(':slug'),
  access: runners,
  summary: 'Before a conversation opens: when, and what becomes fixed',
  address: slugAddress,
  show: (ask) => show(ask),
})

export const openIt = post({
  path: openPath(':slug'),
  access: runners,
  summary: 'Open a conversation now, or announce it for a day',
  address: slugAddress,
  form: openForm,
  async act(ask, form) {
    const { manage } = facilitateTextsFor(ask.locale)
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const opening = readOpening(form, ask.house.clock.now())
    if (!opening.ok)
      return show(ask, { typed: form, errors: [{ name: 'opens', message: manage.open.errors[opening.key]! }] })
    const input = { conversation: conversation.id, opensAt: opening.opensAt }
    const result = await perform(ask.house, ask, openConversation, input)
    if (result.ok) {
      wantMap(ask.house, conversation.key)
      return seeOther(`${managePath(result.value.slug)}?done=${result.value.isOpenNow ? 'opened' : 'announced'}`)
    }
    switch (result.refusal.kind) {
      case 'no-such-conversation':
        return notFound
      case 'not-ready':
        return show(ask, {
          typed: form,
          errors: result.refusal.missing.map((kind) => ({ name: 'when', message: manage.open.missing[kind] })),
        })
      case 'not-yours-to-do':
      case 'not-a-draft':
      case 'no-such-matter':
      case 'matter-closed':
        return show(ask, { typed: form, errors: [{ name: '', message: manage.refusals[result.refusal.kind] }] })
    }
  },
  invalid(ask, problems, typed) {
    const { manage } = facilitateTextsFor(ask.locale)
    return show(ask, { errors: problemTexts(problems, manage.open.errors, manage.error), typed })
  },
})
