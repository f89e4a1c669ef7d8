import type { House } from '#platform/house.ts'
import { castVotes } from '../store/cast-votes.ts'
import type { ConversationKey } from '../vocabulary.ts'
import { VoteBatcher } from './vote-batcher.ts'

const patienceMilliseconds = 5_000
const mostConversations = 500

const batchersOf = new WeakMap<House, Map<string, VoteBatcher>>()

/** The one batcher of a conversation in this server; idle ones make room when there are many. */
export function batcherOf(house: House, key: ConversationKey): VoteBatcher {
  const batchers = batchersOf.get(house) ?? new Map<string, VoteBatcher>()
  batchersOf.set(house, batchers)
  const held = batchers.get(key.conversation)
  if (held) return held
  if (batchers.size >= mostConversations) forgetIdle(batchers)
  const made = new VoteBatcher({
    cast: (votes) => castVotes(house.database.pool, key, votes),
    patienceMilliseconds,
    mostWaiting: 5_000,
    mostAtOnce: 500,
  })
  batchers.set(key.conversation, made)
  return made
}

function forgetIdle(batchers: Map<string, VoteBatcher>): void {
  for (const [key, batcher] of batchers) if (batcher.isIdle) batchers.delete(key)
}
