import type { MatterId, OwnPart, SheetLine, Teller, ToTell } from '#capabilities/matters/index.ts'
import { hrefOfBallot, hrefOfResult } from '../store/thread-of.ts'
import { resultTextsFor } from '../texts/result/texts.ts'
import { findResult } from './find-result.ts'

const mostBallots = 6

/** What ballots tell on the pages of threads: in which somebody voted, never how; turnout and outcome of a matter's ballots. */
export const tellOfBallots: Teller = {
  name: 'ballots',
  rank: 25,
  kinds: [],

  async own({ read, community, locale }, person): Promise<OwnPart> {
    const { threads } = resultTextsFor(locale)
    const rows = await read
      .selectFrom('ballots.roll_entry')
      .innerJoin('ballots.ballot', (join) =>
        join
          .onRef('ballots.ballot.community_id', '=', 'ballots.roll_entry.community_id')
          .onRef('ballots.ballot.ballot_id', '=', 'ballots.roll_entry.ballot_id'),
      )
      .select(['ballots.ballot.ballot_id', 'question', 'slug', 'opened_at', 'made_at'])
      .where('ballots.roll_entry.community_id', '=', community.id)
      .where('person_id', '=', person)
      .where('ballots.roll_entry.state', '=', 'given')
      .orderBy('opened_at', 'desc')
      .limit(100)
      .execute()
    return {
      title: threads.voted,
      entries: rows.map(({ ballot_id, question, slug, opened_at, made_at }) => ({
        title: question,
        href: hrefOfBallot(slug),
        at: opened_at ?? made_at,
        note: threads.youVoted,
        itemId: ballot_id,
      })),
    }
  },

  async sheet(about, matterId): Promise<readonly SheetLine[]> {
    const slugs = await countedSlugs(about, matterId)
    const found = await Promise.all(slugs.map((slug) => findResult(about.read, about.community.id, slug)))
    const { threads, letters } = resultTextsFor(about.locale)
    return found.flatMap((each): SheetLine[] => {
      if (!each?.count) return []
      const { ballot, count, departures } = each
      const href = hrefOfResult(ballot.slug)
      return [
        {
          part: 'took-part',
          text: threads.turnout(count.result.papers),
          detail: threads.inBallot(ballot.question),
          href,
        },
        { part: 'decided', text: ballot.question, detail: letters.outcome(ballot, count.result), href },
        ...departures.map(
          ({ decision, reason }): SheetLine => ({ part: 'decided', text: decision, detail: reason, href }),
        ),
      ]
    })
  },
}

async function countedSlugs({ read, community }: ToTell, matterId: MatterId): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('ballots.ballot')
    .select('slug')
    .where('community_id', '=', community.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'counted')
    .orderBy('counted_at')
    .limit(mostBallots)
    .execute()
  return rows.map(({ slug }) => slug)
}
