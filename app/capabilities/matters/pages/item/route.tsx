import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findItem } from '../../reads/find-item.ts'
import { findMatter } from '../../reads/find-matter.ts'
import { whatBecameOf, whereFrom } from '../../reads/follow-thread.ts'
import { offersFor } from '../../store/offers.ts'
import { describeItems } from '../../store/tellers.ts'
import { textsFor } from '../../texts/texts.ts'
import { slugPart } from '../slug-address.ts'
import { presentItem } from './present.ts'
import { ItemView } from './view.tsx'

export const itemRoute = get({
  path: '/matters/:slug/items/:item',
  access: 'anyone',
  summary: 'What became of an item, and where it comes from',
  address: z.strictObject({ slug: slugPart, item: z.uuid() }),
  async show({ read, community, address, locale, house }) {
    const matter = await findMatter(read, community.id, { slug: address.slug }, 'published')
    const item = matter && (await findItem(read, community.id, { matterId: matter.id, itemId: address.item }))
    if (!item) return notFound
    const [from, became] = await Promise.all([
      whereFrom(read, community.id, item.id),
      whatBecameOf(read, community.id, item.id),
    ])
    const texts = textsFor(locale)
    const shown = [item, ...[...from, ...became].map(({ itemId, kind }) => ({ id: itemId, kind }))]
    const words = await describeItems({ house, read, community, locale }, shown)
    const offers = offersFor('anyone', matter.state).flatMap(({ fromItem: offer }) =>
      offer?.kinds.includes(item.kind) ? [{ label: offer.label(locale), href: offer.href(matter.slug, item.id) }] : [],
    )
    const model = presentItem({ item, matter, from, became, words, offers, now: house.clock.now() }, texts)
    return page(`${model.heading}: ${model.title}`, <ItemView model={model} texts={texts} />, { model, publicFor: 30 })
  },
})
