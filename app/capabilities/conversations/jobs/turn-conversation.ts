import { sql } from 'kysely'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { JobKind } from '#platform/jobs/jobs.ts'
import { turnConversationJob } from '../acts/queue-turns.ts'
import { turnConversation } from '../acts/turn-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'

/** Opens or closes a conversation at its moment. Doing it again changes nothing. */
export const turnConversationKind = (house: House): JobKind<{ readonly conversation: ConversationId }> => ({
  name: turnConversationJob,
  retries: 20,
  secondsToFinish: 120,
  async run({ communityId, conversation }) {
    const community = await findCommunity(house.database.read, communityId)
    if (community) await perform(house, { community, actor: visitor }, turnConversation, { conversation })
  },
})

/** At start: whatever should have opened or closed while nothing ran, or after a restored backup, does so now. */
export async function turnWhatIsDue(house: House): Promise<void> {
  const due = await sql<{ communityId: CommunityId; conversation: ConversationId }>`
    SELECT community_id AS "communityId", conversation_id AS conversation FROM conversations.conversation
    WHERE state = 'open' AND (closes_at <= now() OR opens_at <= now())`.execute(house.database.kysely)
  const kind = turnConversationKind(house)
  for (const each of due.rows) await kind.run({ ...each, jobId: house.newId<'job'>() })
}
