import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { assignContribution } from '../../acts/hand-on.ts'
import { findOwnerId } from '../../reads/find-owner-id.ts'
import { listOfficers } from '../../reads/list-officers.ts'
import { lastStep } from '../../store/last-step.ts'
import { textsFor } from '../../texts/texts.ts'
import { replyPath } from '../addresses.ts'
import { gatherReply } from '../item/gather.ts'
import { AssignView } from './view.tsx'

const address = z.strictObject({ item: z.uuid() })

interface Again {
  readonly problems: readonly FormProblem[]
  readonly typed: Typed
}

async function show(ask: Ask<z.infer<typeof address>>, again?: Again): Promise<Answer> {
  const gathered = await gatherReply(ask)
  if (!gathered) return notFound
  const { read, community } = ask
  const texts = textsFor(ask.locale)
  const words = texts.assigning
  const errors = again ? problemTexts(again.problems, words.errors, words.errors.wrong!) : []
  const body = (
    <AssignView
      id={ask.address.item}
      title={gathered.reply.title}
      seen={(await lastStep(read, community.id, ask.address.item)) ?? ''}
      officers={await listOfficers(read, community.id)}
      owner={await findOwnerId(read, community.id, ask.address.item)}
      errors={errors}
      typed={again?.typed}
      texts={texts}
    />
  )
  return page(words.title, body, errors.length > 0 ? { status: 422, hasErrors: true } : {})
}

const assignPage = get({
  path: '/replies/:item/assign',
  access: { roleSomewhere: 'officer' },
  summary: 'Give a contribution to an officer: the form',
  address,
  show: (ask) => show(ask),
})

const assign = post({
  path: '/replies/:item/assign',
  access: { roleSomewhere: 'officer' },
  summary: 'Give a contribution to an officer',
  address,
  form: z.strictObject({ person: z.uuid({ error: 'person-missing' }), seen: z.string().max(40) }),
  async act(ask, form) {
    const { item: itemId } = ask.address
    const input = { itemId, person: form.person as PersonId, seen: form.seen }
    const result = await perform(ask.house, ask, assignContribution, input)
    if (result.ok) return seeOther(`${replyPath(itemId)}?done=assigned`)
    const { kind } = result.refusal
    switch (kind) {
      case 'no-such-contribution':
        return notFound
      case 'no-such-officer':
      case 'already-with-them':
        return show(ask, { problems: [{ name: 'person', key: kind }], typed: { ...form } })
      case 'already-ended':
      case 'changed-meanwhile':
      case 'not-yours-to-do':
      case 'words-missing':
        return show(ask, { problems: [{ name: '', key: kind }], typed: { ...form } })
    }
  },
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
})

export const assignRoutes = [assignPage, assign]
