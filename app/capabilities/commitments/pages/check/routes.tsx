import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { lastDayBefore } from '#platform/london.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { answerCheck } from '../../acts/answer-check.ts'
import { findAsking } from '../../reads/find-asking.ts'
import type { Commitment } from '../../reads/find-commitment.ts'
import { textsFor } from '../../texts/texts.ts'
import { checkAnswers } from '../../vocabulary.ts'
import { commitmentPath } from '../addresses.ts'
import { idAddress } from '../fields.ts'
import { withCommitment } from '../with-commitment.ts'
import { CheckView } from './view.tsx'

const path = '/commitments/:id/check'

async function show(ask: Ask<unknown>, commitment: Commitment, problems: readonly FormProblem[] = []): Promise<Answer> {
  const texts = textsFor(ask.locale)
  const { person } = ask.actor
  const asking = person && (await findAsking(ask.read, ask.community.id, { commitment: commitment.id, person }))
  const errors = problemTexts(problems, texts.forms.errors, texts.forms.errors.wrong!)
  return page(
    texts.forms.check.title,
    <CheckView
      commitment={commitment}
      asking={asking ? { answer: asking.answer, until: texts.day(lastDayBefore(asking.closesAt)) } : null}
      errors={errors}
      texts={texts}
    />,
    errors.length > 0 ? { status: 422, hasErrors: true } : {},
  )
}

const checkPage = get({
  path,
  access: 'signed-in',
  summary: 'Is it really better? The question to those who are asked',
  address: idAddress,
  show: (ask) => withCommitment(ask, (commitment) => show(ask, commitment)),
})

const answer = post({
  path,
  access: 'signed-in',
  summary: 'Answer whether it is really better',
  address: idAddress,
  form: z.strictObject({ answer: z.enum(checkAnswers, { error: 'answer-missing' }) }),
  act: (ask, form) =>
    withCommitment(ask, async (commitment) => {
      const result = await perform(ask.house, ask, answerCheck, { commitment: commitment.id, answer: form.answer })
      if (result.ok) return seeOther(`${commitmentPath(commitment.id)}?done=answered`)
      switch (result.refusal.kind) {
        case 'not-asked':
          return show(ask, commitment, [{ name: '', key: 'not-asked' }])
        case 'sign-in-first':
          return seeOther(`/sign-in?next=${encodeURIComponent(ask.here)}`)
        case 'no-such-commitment':
          return notFound
      }
    }),
  invalid: (ask, problems) => withCommitment(ask, (commitment) => show(ask, commitment, problems)),
})

export const checkRoutes = [checkPage, answer]
