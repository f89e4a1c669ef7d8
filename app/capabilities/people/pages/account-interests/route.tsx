import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { declareInterest, removeInterest } from '../../acts/interests.ts'
import { findAccount } from '../../reads/find-account.ts'
import { mustBePublic } from '../../rules/must-be-public.ts'
import { textsFor } from '../../texts/texts.ts'
import { type InterestId, interestKinds } from '../../vocabulary.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { InterestsView } from './view.tsx'

const path = '/account/interests'

async function show(ask: Ask, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).account
  if (ask.actor.person === null) return seeOther('/sign-in')
  const { interests } = await findAccount(ask.read, ask.community.id, ask.actor.person)
  const body = (
    <InterestsView texts={texts} interests={interests} mustBePublic={mustBePublic(ask.actor)} again={again} />
  )
  return formAnswer(texts.interestsPage.title, body, again)
}

export const interestsPage = get({
  path,
  access: 'signed-in',
  summary: 'One’s own interests',
  show: (ask) => show(ask, firstLook),
})

export const addInterest = post({
  path,
  access: 'signed-in',
  summary: 'Declare an interest',
  form: z.strictObject({
    kind: z.enum(interestKinds, { error: 'kind-missing' }),
    statement: z.string({ error: 'statement-missing' }).trim().min(1, 'statement-missing').max(500, 'statement-long'),
    visibility: z.enum(['public', 'private']).default('private'),
  }),
  async act(ask, { kind, statement, visibility }) {
    const result = await perform(ask.house, ask, declareInterest, {
      kind,
      statement,
      isPublic: visibility === 'public',
    })
    if (result.ok) return seeOther(path)
    return result.refusal.kind === 'too-many'
      ? show(ask, problemAt('statement', textsFor(ask.locale).account.errors['too-many']!, { statement }))
      : seeOther('/sign-in')
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).account.errors)),
})

export const takeBackInterest = post({
  path: '/account/interests/remove',
  access: 'signed-in',
  summary: 'Remove an interest that has ended',
  form: z.strictObject({ id: z.uuid() }),
  async act(ask, form) {
    await perform(ask.house, ask, removeInterest, { interestId: form.id as InterestId })
    return seeOther(path)
  },
})
