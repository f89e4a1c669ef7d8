import { z } from 'zod'
import { findMatter } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { renewPreview } from '../../acts/renew-preview.ts'
import { previewKey } from '../../store/preview-key.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { managePath, newPreviewPath, previewPath } from '../addresses.ts'
import { gatherManaged } from '../gather-managed.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { presentManage } from './present.ts'
import { ManageView } from './view.tsx'

const dones = ['saved', 'opened', 'announced', 'closed', 'changed', 'taken-back', 'new-link'] as const

export const manage = get({
  path: managePath(':slug'),
  access: runners,
  summary: 'Run a conversation: what is to be done, how it stands',
  address: slugAddress.extend({ done: z.enum(dones).optional() }),
  async show(ask) {
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const { read, community, house, locale } = ask
    const matter = await findMatter(read, community.id, { matterId: conversation.matter }, 'drafts-too')
    const key = previewKey(house.secrets, { ...conversation.key, round: conversation.previewRound })
    const model = presentManage({
      conversation,
      matter,
      origin: community.origin,
      previewPath: previewPath(conversation.id, key),
    })
    const texts = facilitateTextsFor(locale)
    const listName = resultsTextsFor(locale).list.navigation
    const view = { model, texts, listName, done: ask.address.done ?? null }
    return page(`${conversation.question} · ${texts.manage.caption}`, <ManageView {...view} />, { model })
  },
})

export const newPreview = post({
  path: newPreviewPath(':slug'),
  access: runners,
  summary: 'Make a new preview link; the old one leads nowhere then',
  address: slugAddress,
  async act(ask) {
    const { slug } = ask.address
    const { conversation, away } = await gatherManaged(ask)
    if (away) return away
    const result = await perform(ask.house, ask, renewPreview, { conversation: conversation.id })
    if (result.ok) return seeOther(`${managePath(slug)}?done=new-link`)
    switch (result.refusal.kind) {
      case 'no-such-conversation':
        return notFound
      case 'not-yours-to-do':
      case 'not-a-draft':
        return seeOther(managePath(slug))
    }
  },
})
