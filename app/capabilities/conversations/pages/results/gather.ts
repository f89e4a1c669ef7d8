import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import { countStatements, type StatementCounts } from '../../reads/count-statements.ts'
import { countVotes } from '../../reads/count-votes.ts'
import { findShownConversation, type ShownConversation } from '../../reads/find-shown-conversation.ts'
import { listPublishedStatements, type PublishedStatement } from '../../reads/list-published-statements.ts'
import { type FoundMap, storedMap } from '../../reads/stored-map.ts'

/** All that a conversation's public pages are made from. */
export interface GatheredResult {
  readonly conversation: ShownConversation
  readonly statements: readonly PublishedStatement[]
  readonly counts: StatementCounts
  readonly votes: number
  readonly people: number
  readonly map: FoundMap | null
}

export async function gatherResult(
  { database: { read } }: House,
  community: CommunityId,
  slug: string,
): Promise<GatheredResult | null> {
  const conversation = await findShownConversation(read, community, slug)
  if (!conversation) return null
  const key = { community, conversation: conversation.id }
  const [statements, counts, { votes, people }, map] = await Promise.all([
    listPublishedStatements(read, key),
    countStatements(read, key),
    countVotes(read, key),
    storedMap(read, key),
  ])
  return { conversation, statements, counts, votes, people, map }
}
