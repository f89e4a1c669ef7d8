import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findMatter } from '../../reads/find-matter.ts'
import { sheetLines } from '../../store/tellers.ts'
import { textsFor } from '../../texts/texts.ts'
import { slugAddress } from '../slug-address.ts'
import { presentSheet } from './present.ts'
import { SheetView } from './view.tsx'

export const sheetRoute = get({
  path: '/matters/:slug/you-said-we-did',
  access: 'anyone',
  summary: 'A matter on one page, from the record itself: what was said, decided, promised and done',
  address: slugAddress,
  async show({ read, community, address, locale, house }) {
    const matter = await findMatter(read, community.id, { slug: address.slug }, 'published')
    if (!matter) return notFound
    const texts = textsFor(locale)
    const lines = await sheetLines({ house, read, community, locale }, matter.id)
    const model = presentSheet({ matter, lines, origin: community.origin }, texts)
    const body = <SheetView model={model} community={community.name} now={house.clock.now()} texts={texts} />
    return page(model.title, body, { model, publicFor: 30 })
  },
})
