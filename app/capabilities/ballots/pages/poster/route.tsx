import { notFound, page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { sumBooths } from '../../reads/sum-booths.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import { paperTextsFor } from '../../texts/paper/texts.ts'
import { runTextsFor } from '../../texts/run/texts.ts'
import { ballotPath } from '../addresses.ts'
import { posterPath } from '../paper-addresses.ts'
import { slugAddress } from '../slug-address.ts'
import { paperPath } from '../vote-addresses.ts'
import { PosterView } from './view.tsx'

/** For whoever wants to put one up; a draft has none. */
export const posterRoute = get({
  path: posterPath(':slug'),
  access: 'anyone',
  summary: 'A poster of a ballot with a code that leads to it, to print',
  address: slugAddress,
  async show({ read, community, address, locale }) {
    const ballot = await findBallot(read, community.id, { slug: address.slug })
    if (!ballot?.closesAt || ballot.importSource !== null) return notFound
    const texts = paperTextsFor(locale).poster
    const { dates } = runTextsFor(locale)
    const { booths } = await sumBooths(read, ballot.key)
    const door = decideDoor(ballot, ballot.at)
    const until = dates.until(ballot.closesAt)
    const when =
      door.kind === 'not-yet-open'
        ? texts.fromUntil(dates.moment(door.opensAt), until)
        : door.kind === 'open'
          ? texts.until(until)
          : texts.over(dates.moment(ballot.closesAt))
    const here = `${community.origin}${paperPath(ballot.slug)}`
    const model = {
      community: community.name,
      question: ballot.question,
      who: ballot.rollSources.map((source) => texts.who[source]),
      when,
      booths: booths.map(({ name }) => name),
      address: here,
      short: here.replace(/^https?:\/\//, ''),
      back: ballotPath(ballot.slug),
    }
    return page(`${texts.title}: ${ballot.question}`, <PosterView model={model} texts={texts} />, { bare: true })
  },
})
