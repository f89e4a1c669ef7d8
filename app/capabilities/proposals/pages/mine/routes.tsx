import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { discardDraft } from '../../acts/add-photo.ts'
import { listDrafts } from '../../reads/find-draft.ts'
import { listOwnProposals } from '../../reads/list-own.ts'
import { listToAnswer } from '../../reads/list-suggestions.ts'
import { textsFor } from '../../texts/texts.ts'
import type { DraftId } from '../../vocabulary.ts'
import { myProposalsPath } from '../addresses.ts'
import { MineView } from './view.tsx'

export const minePage = get({
  path: myProposalsPath,
  access: 'signed-in',
  summary: 'One’s own proposals, drafts, and what one supports',
  address: z.strictObject({ done: z.literal('discarded').optional() }),
  async show({ read, community, actor, locale, address }) {
    const texts = textsFor(locale)
    const person = actor.person!
    const [drafts, own, asked] = await Promise.all([
      listDrafts(read, community.id, person),
      listOwnProposals(read, community.id, person),
      listToAnswer(read, community.id, person),
    ])
    const done = address.done ? texts.list.own.discarded : null
    return page(texts.list.own.title, <MineView model={{ drafts, own, asked, done }} texts={texts} />)
  },
})

export const discard = post({
  path: `${myProposalsPath}/discard`,
  access: 'signed-in',
  summary: 'Gives up a draft',
  form: z.strictObject({ draft: z.uuid() }),
  async act(ask, { draft }) {
    await perform(ask.house, ask, discardDraft, { draft: draft as DraftId })
    return seeOther(`${myProposalsPath}?done=discarded`)
  },
})
