import { z } from 'zod'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findItemAnywhere } from '../../reads/find-item.ts'
import { listOwnItems } from '../../reads/list-own-items.ts'
import { whatBecameOfMany } from '../../reads/what-became-of-many.ts'
import { ownParts } from '../../store/tellers.ts'
import { textsFor } from '../../texts/texts.ts'
import { itemPath, ownPath } from '../addresses.ts'
import { presentOwn } from './present.ts'
import { OwnView } from './view.tsx'

const mostOffered = 200

const ownRoute = get({
  path: ownPath,
  access: 'signed-in',
  summary: 'What I said, supported and took part in, and what became of each',
  async show({ house, read, community, locale, actor }) {
    const person = actor.person!
    const [offered, parts] = await Promise.all([
      listOwnItems(read, community.id, { person, most: mostOffered }),
      ownParts({ house, read, community, locale }, person),
    ])
    const ids = [...offered.map(({ id }) => id), ...parts.flatMap(({ entries }) => entries.map(({ itemId }) => itemId))]
    const latest = await whatBecameOfMany(
      read,
      community.id,
      ids.filter((id): id is string => id !== null),
    )
    const texts = textsFor(locale)
    const model = presentOwn({ offered, parts, latest }, texts)
    return page(texts.own.title, <OwnView model={model} texts={texts} />, { model })
  },
})

/** An item's thread by its id alone: what others link to who do not know its matter. */
const threadRoute = get({
  path: '/thread/:item',
  access: 'anyone',
  summary: 'Leads to the thread of an item',
  address: z.strictObject({ item: z.uuid() }),
  async show({ read, community, address }) {
    const item = await findItemAnywhere(read, community.id, address.item)
    return item ? seeOther(itemPath(item.matterSlug, item.id)) : notFound
  },
})

export const ownRoutes = [ownRoute, threadRoute]
