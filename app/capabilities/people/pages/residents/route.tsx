import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { get, post } from '#platform/web/route.ts'
import { type RecordResidenceRefusal, recordResidence } from '../../acts/record-residence.ts'
import { countResidents } from '../../reads/count-residents.ts'
import { textsFor } from '../../texts/texts.ts'
import { emailField, reasonField } from '../fields.ts'
import { type Again, againOf, firstLook, formAnswer, problemAt } from '../form-page.tsx'
import { residentsPath } from '../look-after.ts'
import { ResidentsView } from './view.tsx'

const officers = { role: 'officer' } as const

async function show(ask: Ask<unknown>, again: Again, isDone = false): Promise<Answer> {
  const texts = textsFor(ask.locale).residents
  const counts = await countResidents(ask.read, ask.community.id)
  const body = <ResidentsView texts={texts} counts={counts} isDone={isDone} again={again} />
  return formAnswer(texts.record.title, body, again)
}

export const residentsPage = get({
  path: residentsPath,
  access: officers,
  summary: 'Record a resident',
  address: z.strictObject({ done: z.enum(['recorded']).optional() }),
  show: (ask) => show(ask, firstLook, ask.address.done !== undefined),
})

const fieldOf: Record<RecordResidenceRefusal['kind'], string> = {
  'not-yours-to-do': '',
  'own-residence': 'email',
  'no-such-person': 'email',
  'shared-account': 'email',
  'resident-already': 'decision',
  'not-a-resident': 'decision',
}

export const recordResident = post({
  path: residentsPath,
  access: officers,
  rate: 'mail',
  summary: 'Record that somebody is a resident, or is no longer',
  form: z.strictObject({
    email: emailField,
    decision: z.enum(['yes', 'no'], 'decision-missing'),
    reason: reasonField,
  }),
  async act(ask, form) {
    const input = { email: form.email, isResident: form.decision === 'yes', reason: form.reason }
    const result = await perform(ask.house, ask, recordResidence, input)
    if (result.ok) return seeOther(`${residentsPath}?done=recorded`)
    const { kind } = result.refusal
    return show(ask, problemAt(fieldOf[kind], textsFor(ask.locale).residents.errors[kind]!, form))
  },
  invalid: (ask, problems, typed) =>
    show(ask, againOf(ask.locale, problems, typed, textsFor(ask.locale).residents.errors)),
})
