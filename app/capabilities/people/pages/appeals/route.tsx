import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { decideAppeal } from '../../acts/appeals.ts'
import { findAppeal, listWaitingAppeals } from '../../reads/list-appeals.ts'
import { textsFor } from '../../texts/texts.ts'
import type { AppealId } from '../../vocabulary.ts'
import { reasonField } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { appealsPath } from '../look-after.ts'
import { AppealsView, AppealView } from './view.tsx'

const officers = { role: 'officer' } as const
const address = z.strictObject({ appeal: z.uuid() })

export const appealsPage = get({
  path: appealsPath,
  access: officers,
  summary: 'Appeals that wait for an answer',
  address: z.strictObject({ done: z.enum(['decided']).optional() }),
  async show(ask) {
    const texts = textsFor(ask.locale).residents
    const appeals = await listWaitingAppeals(ask.read, ask.community.id)
    const body = <AppealsView texts={texts} appeals={appeals} isDone={ask.address.done !== undefined} />
    return page(texts.appeals.title, body)
  },
})

async function show(ask: Ask<z.infer<typeof address>>, again: Again): Promise<Answer> {
  const texts = textsFor(ask.locale).residents
  const appeal = await findAppeal(ask.read, ask.community.id, ask.address.appeal as AppealId)
  if (!appeal) return notFound
  return formAnswer(texts.appeals.one, <AppealView texts={texts} appeal={appeal} again={again} />, again)
}

export const appealPage = get({
  path: `${appealsPath}/:appeal`,
  access: officers,
  summary: 'One appeal',
  address,
  show: (ask) => show(ask, firstLook),
})

export const decideAppealRoute = post({
  path: `${appealsPath}/:appeal`,
  access: officers,
  rate: 'mail',
  summary: 'Decide an appeal, with a reason',
  address,
  form: z.strictObject({ decision: z.enum(['uphold', 'turn-down'], 'decision-missing'), reason: reasonField }),
  async act(ask, form) {
    const input = {
      appealId: ask.address.appeal as AppealId,
      isUpheld: form.decision === 'uphold',
      reason: form.reason,
    }
    const result = await perform(ask.house, ask, decideAppeal, input)
    if (result.ok) return seeOther(`${appealsPath}?done=decided`)
    return show(ask, problemAt('', textsFor(ask.locale).residents.errors[result.refusal.kind]!, form))
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).residents.errors)),
})
