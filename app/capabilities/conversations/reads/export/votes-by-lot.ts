import type { House } from '#platform/house.ts'
import type { ConversationKey } from '../../vocabulary.ts'

/** One person's votes in an export. `number` was drawn by lot and means nothing elsewhere. */
export interface ExportedPerson {
  readonly number: number
  readonly votes: readonly { readonly statement: string; readonly value: number }[]
}

const peopleAtOnce = 100

/**
 * Everybody who voted, in an order drawn anew each time and numbered in it from `first`, some hundreds at once: no export is held in
 * memory, and none holds a connection while a slow reader takes it.
 */
export async function* votesByLot(
  house: House,
  key: ConversationKey,
  first: number,
): AsyncGenerator<readonly ExportedPerson[]> {
  const participants = shuffled(await listParticipants(house, key), house)
  let number = first
  for (let from = 0; from < participants.length; from += peopleAtOnce) {
    const some = participants.slice(from, from + peopleAtOnce)
    const votes = await votesOf(house, key, some)
    yield some
      .flatMap((participant) => {
        const own = votes.get(participant)
        return own ? [own] : []
      })
      .map((own) => ({ number: number++, votes: own }))
  }
}

async function listParticipants({ database }: House, key: ConversationKey): Promise<string[]> {
  const { rows } = await database.pool.query<[string]>({
    text: `SELECT participant_id FROM conversations.participant
      WHERE community_id = $1 AND conversation_id = $2 AND adopted_by IS NULL`,
    values: [key.community, key.conversation],
    rowMode: 'array',
  } as never)
  return (rows as unknown as [string][]).map(([id]) => id)
}

async function votesOf({ database }: House, key: ConversationKey, participants: readonly string[]) {
  const { rows } = await database.pool.query<[string, string, number]>({
    text: `SELECT participant_id, statement_id, value FROM conversations.vote
      WHERE community_id = $1 AND conversation_id = $2 AND participant_id = ANY($3::uuid[]) ORDER BY statement_id`,
    values: [key.community, key.conversation, participants],
    rowMode: 'array',
  } as never)
  const votes = new Map<string, { statement: string; value: number }[]>()
  for (const [participant, statement, value] of rows as unknown as [string, string, number][]) {
    const own = votes.get(participant) ?? []
    own.push({ statement, value })
    votes.set(participant, own)
  }
  return votes
}

/** Every order is equally likely. */
function shuffled(ids: string[], { chance }: House): string[] {
  for (let k = ids.length - 1; k > 0; k--) {
    const at = chance.below(k + 1)
    const [a, b] = [ids[k]!, ids[at]!]
    ids[k] = b
    ids[at] = a
  }
  return ids
}
