import { get } from '#platform/web/route.ts'
import { listAnswers } from '../../reads/list-answers.ts'
import { textsFor } from '../../texts/texts.ts'
import { feedPath } from '../addresses.ts'
import { feedOf } from './feed.ts'

const inTheFeed = 50

export const feedRoute = get({
  path: feedPath,
  access: 'anyone',
  summary: 'The answers given last, for feed readers (Atom)',
  async show({ read, community, locale }) {
    const answers = await listAnswers(read, community.id, inTheFeed)
    const site = { origin: community.origin, community: community.name, id: community.id, locale }
    const body = feedOf(answers, site, textsFor(locale))
    return { kind: 'file', body, type: 'application/atom+xml; charset=utf-8', publicFor: 300 }
  },
})
