import { Batcher } from '#platform/database/batcher.ts'
import type { House } from '#platform/house.ts'
import { castVotes, type VoteToCast } from '../store/cast-votes.ts'
import type { ConversationKey, VoteOutcome } from '../vocabulary.ts'

type VoteBatcher = Batcher<VoteToCast, VoteOutcome>

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
  const made: VoteBatcher = new Batcher<VoteToCast, VoteOutcome>({
    write: (votes) => castVotes(house.database.pool, key, votes),
    // Of two votes of one person on one statement the later counts: it goes in a later batch.
    keyOf: ({ who, statement }) => `${who.toString('latin1')} ${statement}`,
    // A participant that was just removed.
    alsoRetried: ['23503'],
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
