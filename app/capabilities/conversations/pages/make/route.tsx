import { z } from 'zod'
import { findMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { FieldErrors } from '#ui/field.ts'
import { type MakeRefusal, makeConversation } from '../../acts/make-conversation.ts'
import { mayRunIt } from '../../reads/may-run-it.ts'
import { problemsOfDraft, problemsOfSlug } from '../../rules/problems-of-draft.ts'
import { tidyDraft } from '../../rules/tidy-draft.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { conversationsPath, managePath, newConversationPath, takePartPath } from '../addresses.ts'
import { runners } from '../runners.ts'
import { draftForm, type ReadDraft, readDraft } from './form.ts'
import { gatherMatters } from './matters.ts'
import { freshStart } from './present.ts'
import { errorsOf } from './problem-errors.ts'
import { MakeView } from './view.tsx'

export interface Shown {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly problem?: string
}

async function show(ask: Ask<{ readonly matter?: string | undefined }>, shown: Shown = {}): Promise<Answer> {
  const texts = facilitateTextsFor(ask.locale)
  const { read, community } = ask
  const slug = ask.address.matter
  const matter = slug ? await findMatter(read, community.id, { slug }, 'drafts-too') : null
  const isOwn = matter && (await mayRunIt(read, { community: community.id, matter: matter.id }, ask.actor))
  const { choices, chosen } = await gatherMatters(ask, null)
  const start = isOwn ? { question: matter.question, chosen: matter.id } : { question: '', chosen }
  const { errors = [], typed, problem } = shown
  return page(
    texts.make.title,
    <MakeView
      texts={texts.make}
      start={freshStart(community.name, start)}
      matters={choices}
      prefix={addressPrefix(community.origin)}
      isNew
      back={{ href: conversationsPath, label: texts.make.cancel }}
      errors={errors}
      typed={typed}
      problem={problem}
    />,
    { status: errors.length > 0 || problem ? 422 : 200, hasErrors: errors.length > 0 || problem !== undefined },
  )
}

/** What stands before the last part of an address, as people type it. */
export const addressPrefix = (origin: string): string => `${new URL(origin).host}${takePartPath('')}`

/** All that is wrong with a draft, found without asking the database, or null. */
export function errorsOfDraft(ask: Ask<unknown>, { draft, slug, problems }: ReadDraft): FieldErrors | null {
  const { make } = facilitateTextsFor(ask.locale)
  const ofRules = problemsOfDraft(tidyDraft(draft), ask.house.clock.now())
  const found = [...problems, ...ofRules, ...(slug === null ? [] : problemsOfSlug(slug))]
  return found.length === 0 ? null : errorsOf({ draft: found }, make)
}

export const newConversation = get({
  path: newConversationPath,
  access: runners,
  summary: 'Start a conversation',
  address: z.strictObject({ matter: z.string().max(80).optional() }),
  show: (ask) => show(ask),
})

export const saveConversation = post({
  path: newConversationPath,
  access: runners,
  summary: 'Save a new conversation as a draft',
  address: z.strictObject({ matter: z.string().max(80).optional() }),
  form: draftForm,
  async act(ask, form) {
    const read = readDraft(form)
    const typed = typedOf(form)
    const errors = errorsOfDraft(ask, read)
    if (errors) return show(ask, { errors, typed })
    const { draft, matter, place, slug } = read
    const result = await perform(ask.house, ask, makeConversation, { ...draft, matter, place, slug })
    if (result.ok) return seeOther(`${managePath(result.value.slug)}?done=saved`)
    return show(ask, { typed, ...shownRefusal(ask, result.refusal) })
  },
  invalid: (ask, problems, typed) => {
    const { make } = facilitateTextsFor(ask.locale)
    return show(ask, { errors: errorsOf({ draft: [], form: problems }, make), typed })
  },
})

/** The form as it was sent, to be shown again. */
export const typedOf = (form: Readonly<Record<string, string | readonly string[]>>): Typed => form

export function shownRefusal(ask: Ask<unknown>, refusal: MakeRefusal): Shown {
  const { make } = facilitateTextsFor(ask.locale)
  switch (refusal.kind) {
    case 'not-yours-to-do':
      return { problem: make.notNow['not-yours-to-do'] }
    case 'no-such-matter':
    case 'not-your-place':
    case 'matter-closed':
      return { errors: [{ name: 'matter', message: make.errors[refusal.kind]! }] }
    case 'slug-taken':
      return { errors: [{ name: 'slug', message: make.slugTaken(refusal.free) }] }
    case 'not-right':
      return { errors: errorsOf({ draft: refusal.problems }, make) }
  }
}
