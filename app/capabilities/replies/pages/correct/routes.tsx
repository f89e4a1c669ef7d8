import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { correctAnswer } from '../../acts/correct-answer.ts'
import { lastStep } from '../../store/last-step.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'
import { gatherReply } from '../item/gather.ts'
import { presentItem } from '../item/present.ts'
import { required } from '../plain-words.ts'
import { CorrectView } from './view.tsx'

const path = '/replies/:item/correct'
const address = z.strictObject({ item: z.uuid() })

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

async function show(ask: Ask<z.infer<typeof address>>, again?: Again): Promise<Answer> {
  const gathered = await gatherReply(ask)
  if (gathered?.reply.state !== 'answered') return notFound
  const texts = textsFor(ask.locale)
  const words = texts.correcting
  const errors = again ? problemTexts(again.problems, words.errors, words.errors.wrong!) : []
  const body = (
    <CorrectView
      model={presentItem(gathered, ask, texts)}
      seen={(await lastStep(ask.read, ask.community.id, ask.address.item)) ?? ''}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />
  )
  return page(words.title, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const correctPage = get({
  path,
  access: { roleSomewhere: 'officer' },
  summary: 'Correct a published answer: the form',
  address,
  show: (ask) => show(ask),
})

/** Open to anyone, so that an officer whose session ended while they wrote finds their words again; the act lets only officers. */
const correct = post({
  path,
  access: 'anyone',
  summary: 'Correct a published answer',
  address,
  form: z.strictObject({
    words: required(4_700, 'words-missing', 'words-long'),
    reason: required(600, 'reason-missing', 'reason-long'),
    seen: z.string().max(40),
  }),
  async act(ask, form) {
    const { item: itemId } = ask.address
    const result = await perform(ask.house, ask, correctAnswer, { itemId, ...form })
    if (result.ok) return seeOther(`${replyPath(itemId)}?done=corrected`)
    const { kind } = result.refusal
    const again = (name: string, key: string = kind) => show(ask, { problems: [{ name, key }], typed: { ...form } })
    switch (kind) {
      case 'no-such-contribution':
      case 'not-answered':
        return notFound
      case 'words-missing':
      case 'nothing-changed':
        return again('words')
      case 'reason-missing':
        return again('reason')
      case 'changed-meanwhile':
        return again('')
      case 'not-yours-to-do':
        return again('', ask.actor.person === null ? 'signed-out' : kind)
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
})

export const correctRoutes = [correctPage, correct]
