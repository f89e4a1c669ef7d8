import { visitor } from '#platform/acts/actor.ts'
import { notFound } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { textsFor } from '../../texts/texts.ts'
import { gatherMatter } from '../matter/gather.ts'
import { presentMatter } from '../matter/present.ts'
import { slugAddress } from '../slug-address.ts'
import { feedOf } from './feed.ts'

export const feedRoute = get({
  path: '/matters/:slug/feed',
  access: 'anyone',
  summary: 'What happened in a matter, for feed readers (Atom)',
  address: slugAddress,
  async show(ask) {
    // The same for everyone, so that it can be kept by caches: a draft has no feed.
    const gathered = await gatherMatter({ ...ask, actor: visitor })
    if (!gathered) return notFound
    const texts = textsFor(ask.locale)
    const { origin, name } = ask.community
    const site = { origin, community: name, id: gathered.matter.id, locale: ask.locale }
    const body = feedOf(presentMatter(gathered, texts), site, texts)
    return { kind: 'file', body, type: 'application/atom+xml; charset=utf-8', publicFor: 300 }
  },
})
