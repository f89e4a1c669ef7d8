import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ConversationKey } from '#capabilities/conversations/index.ts'
import type { House } from '#platform/house.ts'

export interface JournalChecked {
  /** Acknowledged votes: one for each person and statement. */
  readonly acknowledged: number
  /** Those that are not in the database as acknowledged last. */
  readonly lost: readonly string[]
}

const storedAs: Readonly<Record<string, string>> = { agree: '1 f', disagree: '-1 f', pass: '0 f', unsure: '0 t' }

/** Compares the journal of a load that has ended with the votes in the database. */
export async function checkJournal(house: House, key: ConversationKey, journal: string): Promise<JournalChecked> {
  const last = new Map<string, string>()
  for (const line of readFileSync(journal, 'utf8').split('\n').filter(Boolean)) {
    const [visit, statement, stance] = line.split(' ')
    last.set(`${createHash('sha256').update(visit!).digest('hex')} ${statement}`, storedAs[stance!]!)
  }
  const { rows } = await house.database.pool.query(
    `SELECT encode(who, 'hex') || ' ' || statement_id AS of, value || ' ' || left(is_unsure::text, 1) AS vote
     FROM conversations.vote JOIN conversations.participant USING (community_id, participant_id)
     WHERE vote.community_id = $1 AND vote.conversation_id = $2`,
    [key.community, key.conversation],
  )
  const stored = new Map(rows.map((row) => [row.of as string, row.vote as string]))
  const lost = [...last].filter(([of, vote]) => stored.get(of) !== vote)
  return { acknowledged: last.size, lost: lost.map(([of, vote]) => `${of}: said ${vote}, is ${stored.get(of)}`) }
}
