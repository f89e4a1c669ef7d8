import { z } from 'zod'
import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { managePath, posterPath, takePartPath } from '../addresses.ts'
import { findManaged } from '../gather-managed.ts'
import { addressPrefix } from '../make/route.tsx'
import { slugAddress } from '../slug-address.ts'
import { PosterView, SlipsView } from './view.tsx'

/** For whoever wants to put one up; that of a draft is for those who run it. */
export const poster = get({
  path: posterPath(':slug'),
  access: 'anyone',
  summary: 'A poster with a code that leads to the conversation, or a sheet of slips, to print',
  address: slugAddress.extend({ as: z.enum(['poster', 'slips']).default('poster') }),
  async show(ask) {
    const found = await findManaged(ask)
    if (!found || (found.conversation.state === 'draft' && !found.mayRun)) return notFound
    const { conversation, mayRun } = found
    const texts = facilitateTextsFor(ask.locale).poster
    const { slug, question, askedBy, admits, closesAt, door } = conversation
    const model = {
      community: ask.community.name,
      slug,
      question,
      askedBy,
      admits,
      address: `${ask.community.origin}${takePartPath(slug)}`,
      shortAddress: `${addressPrefix(ask.community.origin)}${slug}`,
      opensAt: door.kind === 'not-yet-open' ? door.opensAt : null,
      closesAt,
      isDraft: door.kind === 'draft',
      isClosed: door.kind === 'closed',
    }
    const back = mayRun
      ? { href: managePath(slug), label: texts.back }
      : { href: takePartPath(slug), label: texts.backPublic }
    const View = ask.address.as === 'slips' ? SlipsView : PosterView
    const title = ask.address.as === 'slips' ? texts.slipsTitle : texts.title
    return page(`${title}: ${question}`, <View model={model} texts={texts} back={back} />, { bare: true })
  },
})
