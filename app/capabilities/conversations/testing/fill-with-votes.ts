import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import type { ConversationKey, StatementId } from '../vocabulary.ts'
import { seededChance } from './seeded-chance.ts'

export interface FillWithVotes {
  readonly people: number
  readonly camps: number
  readonly votesEach: number
  readonly seed: number
}

/**
 * Writes votes of people in some camps straight into the tables, the quick way: for tests and benches that need many. The
 * camps differ on most statements and agree on every fifth.
 */
export async function fillWithVotes(house: House, key: ConversationKey, wanted: FillWithVotes): Promise<void> {
  const chance = seededChance(wanted.seed)
  const rows = await house.database.read
    .selectFrom('conversations.statement')
    .select('statement_id')
    .where('community_id', '=', key.community)
    .where('conversation_id', '=', key.conversation)
    .orderBy('statement_id')
    .execute()
  const statements = rows.map((row) => row.statement_id as StatementId)
  for (let from = 0; from < wanted.people; from += 2_000) {
    const people = Math.min(2_000, wanted.people - from)
    await fillSome(house, key, { ...wanted, people }, statements, chance)
  }
}

async function fillSome(
  house: House,
  key: ConversationKey,
  wanted: FillWithVotes,
  statements: readonly StatementId[],
  chance: () => number,
): Promise<void> {
  const ids = Array.from({ length: wanted.people }, () => house.newId<'participant'>())
  const whos = ids.map(() => Buffer.from(house.chance.bytes(32)))
  const votes = ids.flatMap((id, k) =>
    votesOf(k % wanted.camps, wanted, statements.length, chance).map((vote) => ({ id, ...vote })),
  )
  await sql`
    WITH made AS (
      INSERT INTO conversations.participant (community_id, conversation_id, participant_id, who)
      SELECT ${key.community}, ${key.conversation}, id, who FROM unnest(${ids}::uuid[], ${whos}::bytea[]) AS p (id, who)
    )
    INSERT INTO conversations.vote (community_id, conversation_id, participant_id, statement_id, value, cast_at)
    SELECT ${key.community}, ${key.conversation}, id, statement, value, clock_timestamp()
    FROM unnest(${votes.map(({ id }) => id)}::uuid[], ${votes.map(({ at }) => statements[at])}::uuid[],
      ${votes.map(({ value }) => value)}::smallint[]) AS v (id, statement, value)`.execute(house.database.kysely)
}

function votesOf(camp: number, { camps, votesEach }: FillWithVotes, statements: number, chance: () => number) {
  const order = Array.from({ length: statements }, (_, at) => ({ at, key: chance() })).sort((a, b) => a.key - b.key)
  return order.slice(0, votesEach).map(({ at }) => {
    const agrees = at % 5 === 0 || at % camps === camp
    const x = chance()
    return { at, value: x < 0.08 ? 0 : x < 0.2 ? (agrees ? -1 : 1) : agrees ? 1 : -1 }
  })
}
