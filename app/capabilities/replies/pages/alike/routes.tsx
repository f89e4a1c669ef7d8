import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { startRound } from '../../acts/start-round.ts'
import { findAlike } from '../../reads/find-alike.ts'
import { replyOf } from '../../reads/find-reply.ts'
import { textsFor } from '../../texts/texts.ts'
import { closenesses } from '../../vocabulary.ts'
import { queuePath, roundPath } from '../addresses.ts'
import { AlikeView } from './view.tsx'

const address = z.strictObject({ item: z.uuid() })

async function show(ask: Ask<z.infer<typeof address>>, problems: readonly FormProblem[] = []): Promise<Answer> {
  const { read, community } = ask
  const reply = await replyOf(read, community.id, ask.address.item)
  if (!reply) return notFound
  const texts = textsFor(ask.locale)
  const errors = problemTexts(problems, texts.rounds.errors, texts.rounds.errors.wrong!)
  const alike = await findAlike(read, community.id, { itemId: reply.item_id, title: reply.title })
  const title = reply.title || texts.item.untitled(texts.kindName(reply.kind))
  const body = <AlikeView id={reply.item_id} title={title} alike={alike} errors={errors} texts={texts} />
  return page(texts.rounds.alikeTitle, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const alikePage = get({
  path: '/replies/:item/alike',
  access: { role: 'officer' },
  summary: 'What waits and says nearly the same as a contribution',
  address,
  show: (ask) => show(ask),
})

const chooseAlike = post({
  path: '/replies/:item/alike',
  access: { role: 'officer' },
  summary: 'Choose what says nearly the same, to answer it together',
  address,
  form: z.strictObject({ closeness: z.enum(closenesses, { error: 'closeness-missing' }) }),
  async act(ask, { closeness }) {
    const result = await perform(ask.house, ask, startRound, { like: ask.address.item, closeness })
    if (result.ok) return seeOther(roundPath(result.value.roundId))
    const { kind } = result.refusal
    switch (kind) {
      case 'none-chosen':
      case 'not-yours-to-do':
        return show(ask, [{ name: '', key: kind }])
    }
  },
  invalid: (ask, problems) => show(ask, problems),
})

const item = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(2_000)]).default([])

const chooseThese = post({
  path: '/replies/rounds',
  access: { role: 'officer' },
  summary: 'Choose contributions from the queue, to answer them together',
  form: z.strictObject({ item }),
  async act(ask, { item: items }) {
    const result = await perform(ask.house, ask, startRound, { items })
    if (result.ok) return seeOther(roundPath(result.value.roundId))
    switch (result.refusal.kind) {
      case 'none-chosen':
        return seeOther(`${queuePath}?problem=none-chosen`)
      case 'not-yours-to-do':
        return { kind: 'forbidden', why: textsFor(ask.locale).rounds.errors['not-yours-to-do']! }
    }
  },
})

export const alikeRoutes = [alikePage, chooseAlike, chooseThese]
