import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { Textarea } from '#ui/textarea.tsx'
import { giveUpCommitment } from '../../acts/give-up-commitment.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import { commitmentPath } from '../addresses.ts'
import { idAddress, words } from '../fields.ts'
import { SmallForm } from '../small-form.tsx'
import { withOwnCommitment } from '../with-commitment.ts'

const path = '/commitments/:id/give-up'

function show(ask: Ask<unknown>, commitment: Commitment, problems: readonly FormProblem[] = [], typed?: Typed): Answer {
  const texts = textsFor(ask.locale)
  const { giveUp, report, errors: errorTexts } = texts.forms
  const errors = problemTexts(problems, errorTexts, errorTexts.wrong!)
  return page(
    giveUp.title,
    <SmallForm
      back={{ href: commitmentPath(commitment.id), label: report.back }}
      kicker={commitment.what}
      title={giveUp.title}
      lead={giveUp.lead}
      errors={errors}
      button={giveUp.button}
      buttonKind="warning"
    >
      <Textarea name="reason" label={giveUp.reason} labelSize="s" rows={5} errors={errors} typed={typed} />
    </SmallForm>,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const giveUpPage = get({
  path,
  access: 'signed-in',
  summary: 'Say that a promise will not be kept: the form',
  address: idAddress,
  show: (ask) => withOwnCommitment(ask, (commitment) => show(ask, commitment)),
})

const giveUp = post({
  path,
  access: 'signed-in',
  summary: 'Say that a promise will not be kept, and why',
  address: idAddress,
  form: z.strictObject({ reason: words }),
  act: (ask, form) =>
    withOwnCommitment(ask, async (commitment) => {
      const input = { commitment: commitment.id, ...form }
      const result = await perform(ask.house, ask, giveUpCommitment, input)
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=given-up`)
      const { kind } = result.refusal
      switch (kind) {
        case 'reason-missing':
        case 'reason-long':
          return show(ask, commitment, [{ name: 'reason', key: kind }], form)
        case 'not-open':
          return show(ask, commitment, [{ name: '', key: kind }], form)
        case 'no-such-commitment':
          return notFound
        case 'not-yours-to-do':
          return { kind: 'forbidden', why: textsFor(ask.locale).forbidden }
      }
    }),
  invalid: (ask, problems, typed) => withOwnCommitment(ask, (commitment) => show(ask, commitment, problems, typed)),
})

export const giveUpRoutes = [giveUpPage, giveUp]
