import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'

export interface Attempt {
  readonly communityId: CommunityId
  readonly kind: 'mail' | 'code' | 'password' | 'second-factor' | 'residence' | 'invite'
  /** A keyed hash of what is tried: an address or a person. */
  readonly about: Buffer
  readonly limit: number
  readonly minutes: number
}

/**
 * Counts one try in this stretch of time and says whether it was still within the limit. One statement, so that many
 * at once are all counted. Whoever calls this must not refuse afterwards: a refusal would undo the count.
 */
export async function countAttempt(write: Write, attempt: Attempt): Promise<boolean> {
  const { communityId, kind, about, minutes } = attempt
  const counted = await sql<{ times: number }>`
    INSERT INTO people.attempt (community_id, kind, about, since, times)
    VALUES (${communityId}, ${kind}, ${about}, date_bin(make_interval(mins => ${minutes}::int), now(), 'epoch'), 1)
    ON CONFLICT (community_id, kind, about, since) DO UPDATE SET times = people.attempt.times + 1
    RETURNING times`.execute(write)
  return counted.rows[0]!.times <= attempt.limit
}
