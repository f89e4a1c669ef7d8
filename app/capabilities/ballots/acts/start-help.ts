import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { MayNotVote } from '../rules/may-vote.ts'
import { ballotAtWork } from '../store/ballot-at-work.ts'
import { holdNamedVoter, type NamedVoter } from '../store/hold-named-voter.ts'
import type { BallotId, HelpSessionId } from '../vocabulary.ts'
import { endHelp } from './end-help.ts'

export const endHelpJob = 'ballots.end-help'
/** Long enough for somebody who needs time, short enough that no screen is left open for the next person. */
export const helpMinutes = 30

export type StartHelpRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-open' }
  | { readonly kind: 'no-such-code' | 'no-such-address' }
  | { readonly kind: 'may-not-vote'; readonly why: MayNotVote }
  | { readonly kind: 'not-for-yourself' }
  | { readonly kind: 'voted-online' | 'has-a-sheet' }
  /** Another helper is at it. */
  | { readonly kind: 'is-being-helped' }

/**
 * Begins to help one person to vote: they are there and have asked for it. A helper helps one at a time, so an earlier
 * session of theirs ends. It ends by itself after half an hour.
 */
export const startHelp: Act<
  { readonly ballot: BallotId; readonly who: NamedVoter },
  { readonly session: HelpSessionId },
  StartHelpRefusal
> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot, { isShared: true })
  if (!own.ok) return own
  const { ballot, door } = own.value
  const helper = deed.actor.person
  if (helper === null) return refuse({ kind: 'not-yours-to-do' })
  if (door.kind !== 'open') return refuse({ kind: 'not-open' })
  const held = await holdNamedVoter(deed, ballot, input.who)
  if (!held.ok) return held
  const { id, person, state, channel } = held.value
  if (person === helper) return refuse({ kind: 'not-for-yourself' })
  // Whoever was helped before may change their vote with help again.
  if (state === 'given' && channel !== 'server')
    return refuse({ kind: channel === 'paper' ? 'has-a-sheet' : 'voted-online' })
  if (await isHelpedByAnother(deed, ballot.id, id)) return refuse({ kind: 'is-being-helped' })
  await endHelp(deed, { ballot: ballot.id, of: { helper } })
  const session = deed.newId<'ballot-help-session'>()
  await deed.write
    .insertInto('ballots.help_session')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      session_id: session,
      helper,
      entry_id: id,
      started_at: deed.now,
    })
    .execute()
  await deed.queue(endHelpJob, { ballot: ballot.id, session }, new Date(deed.now.getTime() + helpMinutes * 60_000))
  return done({ session })
}

async function isHelpedByAnother({ write, community, actor }: Deed, ballot: BallotId, entry: string): Promise<boolean> {
  const found = await write
    .selectFrom('ballots.help_session')
    .select('helper')
    .where('community_id', '=', community.id)
    .where('ballot_id', '=', ballot)
    .where('entry_id', '=', entry)
    .executeTakeFirst()
  return found !== undefined && found.helper !== actor.person
}
