import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { changeDueDate } from '../../acts/change-due-date.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentPath } from '../addresses.ts'
import { dateParts, dueOf, idAddress, words } from '../fields.ts'
import { withOwnCommitment } from '../with-commitment.ts'
import { DateView } from './view.tsx'

const path = '/commitments/:id/date'

function show(ask: Ask<unknown>, commitment: Commitment, problems: readonly FormProblem[] = [], typed?: Typed): Answer {
  const texts = textsFor(ask.locale)
  const errors = problemTexts(problems, texts.forms.errors, texts.forms.errors.wrong!)
  return page(
    texts.forms.date.title,
    <DateView commitment={commitment} errors={errors} typed={typed} texts={texts} />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const datePage = get({
  path,
  access: 'signed-in',
  summary: 'Change the date of a promise: the form',
  address: idAddress,
  show: (ask) => withOwnCommitment(ask, (commitment) => show(ask, commitment)),
})

const change = post({
  path,
  access: 'signed-in',
  summary: 'Change the date of a promise, with the reason',
  address: idAddress,
  form: z.strictObject({ ...dateParts, reason: words }),
  act: (ask, form) =>
    withOwnCommitment(ask, async (commitment) => {
      const again = (name: string, key: string) => show(ask, commitment, [{ name, key }], form)
      const dueOn = dueOf(form)
      if (dueOn === null) return again('due', 'due-form')
      const input = { commitment: commitment.id, dueOn, reason: form.reason }
      const result = await perform(ask.house, ask, changeDueDate, input)
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=date`)
      const { kind } = result.refusal
      switch (kind) {
        case 'due-passed':
        case 'same-day':
          return again('due', kind)
        case 'reason-missing':
        case 'reason-long':
          return again('reason', kind)
        case 'not-open':
          return again('', kind)
        case 'no-such-commitment':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnCommitment(ask, (commitment) => show(ask, commitment, problems, typed)),
})

export const dateRoutes = [datePage, change]
