import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { findBooth } from '../reads/find-booth.ts'
import type { MayNotVote } from '../rules/may-vote.ts'
import { type BallotAtWork, ballotAtWork, isPaperEnded } from '../store/ballot-at-work.ts'
import { holdNamedVoter, type NamedVoter } from '../store/hold-named-voter.ts'
import type { HeldEntry } from '../store/hold-roll-entry.ts'
import type { BallotId, BoothId } from '../vocabulary.ts'

export interface MarkPaper {
  readonly ballot: BallotId
  readonly booth: BoothId
  readonly who: NamedVoter
}

export type MarkPaperRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'no-such-booth' }
  | { readonly kind: 'not-open' | 'paper-ended' }
  | { readonly kind: 'no-such-code' | 'no-such-address' }
  | { readonly kind: 'may-not-vote'; readonly why: MayNotVote }
  /** They were given their paper in a browser: no sheet for them. */
  | { readonly kind: 'voted-online' }
  | { readonly kind: 'has-a-sheet' }
  /** Somebody helps them to vote at this moment. */
  | { readonly kind: 'is-being-helped' }

/**
 * Marks on the roll that somebody is handed a sheet: from then on no browser gives them a paper, as nobody is marked whom one
 * has. Both ways lock the same entry, so of two at once one is first. After the close, until the sheets are in, marks
 * come over from a booth's own list. Not in the ledger: it would say who was there when.
 */
export const markPaper: Act<MarkPaper, { readonly isLate: boolean }, MarkPaperRefusal> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot, { isShared: true })
  if (!own.ok) return own
  const { ballot } = own.value
  const time = await timeToMark(deed, own.value)
  if (!time.ok) return time
  const booth = await findBooth(deed.write, ballot.key, input.booth)
  if (!booth) return refuse({ kind: 'no-such-booth' })
  const held = await holdNamedVoter(deed, ballot, input.who)
  if (!held.ok) return held
  const taken = await whatIsInTheWay(deed, ballot.id, held.value)
  if (taken) return refuse({ kind: taken })
  const of = { community_id: deed.community.id, ballot_id: ballot.id, entry_id: held.value.id }
  await deed.write
    .updateTable('ballots.roll_entry')
    .set({ state: 'given', channel: 'paper' })
    .where('community_id', '=', of.community_id)
    .where('ballot_id', '=', of.ballot_id)
    .where('entry_id', '=', of.entry_id)
    .execute()
  await deed.write
    .insertInto('ballots.paper_mark')
    .values({ ...of, booth_id: booth.id, is_late: time.value.isLate })
    .execute()
  return done({ isLate: time.value.isLate })
}

async function timeToMark(
  deed: Deed,
  { ballot, door }: BallotAtWork,
): Promise<Result<{ readonly isLate: boolean }, { readonly kind: 'not-open' | 'paper-ended' }>> {
  if (door.kind === 'open') return done({ isLate: false })
  // Until the close is done, and what it counts is in the record, nothing is brought over.
  if (door.kind !== 'closed' || ballot.state !== 'closed') return refuse({ kind: 'not-open' })
  return (await isPaperEnded(deed, ballot.id)) ? refuse({ kind: 'paper-ended' }) : done({ isLate: true })
}

async function whatIsInTheWay(
  { write, community }: Deed,
  ballot: BallotId,
  { id, state, channel }: HeldEntry,
): Promise<'voted-online' | 'has-a-sheet' | 'is-being-helped' | null> {
  if (state === 'given') return channel === 'paper' ? 'has-a-sheet' : 'voted-online'
  const helped = await write
    .selectFrom('ballots.help_session')
    .select('session_id')
    .where('community_id', '=', community.id)
    .where('ballot_id', '=', ballot)
    .where('entry_id', '=', id)
    .executeTakeFirst()
  return helped ? 'is-being-helped' : null
}
