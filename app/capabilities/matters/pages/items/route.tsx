import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { listItems } from '../../reads/list-items.ts'
import { textsFor } from '../../texts/texts.ts'
import type { ItemId } from '../../vocabulary.ts'
import { matterFor } from '../matter/gather.ts'
import { slugPart } from '../slug-address.ts'
import { presentItems } from './present.ts'
import { ItemsView } from './view.tsx'

const onOnePage = 50

export const itemsRoute = get({
  path: '/matters/:slug/items',
  access: 'anyone',
  summary: 'What people brought in to a matter, the oldest first',
  address: z.strictObject({
    slug: slugPart,
    kind: z
      .string()
      .regex(/^[a-z][a-z-]{1,40}$/)
      .optional(),
    after: z.uuid().optional(),
  }),
  async show(ask) {
    const { kind, after } = ask.address
    const seen = await matterFor(ask)
    if (!seen) return notFound
    const { matter } = seen
    const texts = textsFor(ask.locale)
    const which = { kind, after: after as ItemId | undefined, limit: onOnePage + 1 }
    const found = await listItems(ask.read, ask.community.id, matter.id, which)
    const items = found.slice(0, onOnePage)
    const model = presentItems({ matter, kind: kind ?? null, items, hasMore: found.length > onOnePage }, texts)
    return page(`${model.heading}: ${matter.title}`, <ItemsView model={model} texts={texts} />, {
      model,
      publicFor: 30,
    })
  },
})
