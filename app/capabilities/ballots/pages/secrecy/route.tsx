import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'
import { slugAddress } from '../slug-address.ts'
import { secrecyPath } from '../vote-addresses.ts'
import { SecrecyView } from './view.tsx'

export const showSecrecy = get({
  path: secrecyPath(':slug'),
  access: 'anyone',
  summary: 'What is secret about a ballot and what is not, in plain words',
  address: slugAddress,
  async show(ask) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    const { secrecy } = voteTextsFor(ask.locale)
    return page(secrecy.title, <SecrecyView slug={ballot.slug} texts={secrecy} />)
  },
})
