import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import { get, post } from '#platform/web/route.ts'
import { wishOwnLetters } from '../../acts/wish-own-letters.ts'
import { findItemAnywhere } from '../../reads/find-item.ts'
import { listOwnItems } from '../../reads/list-own-items.ts'
import { findOwnWish, listOwnNews } from '../../reads/own-news.ts'
import { whatBecameOfMany } from '../../reads/what-became-of-many.ts'
import { ownParts } from '../../store/tellers.ts'
import { textsFor } from '../../texts/texts.ts'
import { ownWishes } from '../../vocabulary.ts'
import { itemPath, ownPath } from '../addresses.ts'
import { presentOwn } from './present.ts'
import { OwnView } from './view.tsx'

const mostOffered = 200
const mostNews = 10

const ownRoute = get({
  path: ownPath,
  access: 'signed-in',
  summary: 'What I said, supported and took part in, and what became of each',
  address: z.strictObject({ done: z.literal('saved').optional() }),
  async show({ house, read, community, locale, actor, address }) {
    const person = actor.person!
    const [news, wish, offered, parts] = await Promise.all([
      listOwnNews(read, community.id, { person, most: mostNews }),
      findOwnWish(read, community.id, person),
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
    const model = presentOwn({ news, offered, parts, latest }, texts)
    return page(
      texts.own.title,
      <OwnView model={model} wish={wish} isSaved={address.done === 'saved'} texts={texts} />,
      { model },
    )
  },
})

const wishRoute = post({
  path: ownPath,
  access: 'signed-in',
  summary: 'Say how often to get letters about what became of what I said',
  form: z.strictObject({ wish: z.enum(ownWishes) }),
  async act(ask, { wish }) {
    const result = await perform(ask.house, ask, wishOwnLetters, { wish })
    return seeOther(result.ok ? `${ownPath}?done=saved` : `/sign-in?next=${encodeURIComponent(ownPath)}`)
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

export const ownRoutes = [ownRoute, wishRoute, threadRoute]
