import type { Ask } from '#platform/web/ask.ts'
import { findVoterOfCode, type VoterOfCode } from '../../reads/find-voter-of-code.ts'
import type { BallotId, BallotKey } from '../../vocabulary.ts'
import { votingCodeOf } from './voting-code.ts'

type WithCode = Pick<Ask<unknown>, 'house' | 'votingCode'>

/** Who holds the printed code that was typed in this browser; null where there is none. It comes before any account. */
export async function voterByCode({ house, votingCode }: WithCode, key: BallotKey): Promise<VoterOfCode | null> {
  const code = votingCodeOf({ votingCode }, key.ballot)
  return code === null ? null : findVoterOfCode({ read: house.database.read, secrets: house.secrets }, key, code)
}

/** What tells two voters of one browser apart, before it is made unreadable; null for nobody. */
export const voterHere = (ask: Pick<Ask<unknown>, 'actor' | 'votingCode'>, ballot: BallotId): string | null =>
  votingCodeOf(ask, ballot) ?? ask.actor.person
