import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { House } from '#platform/house.ts'
import { ConversationDrawer } from '../live/conversation-drawer.ts'
import type { ConversationKey } from '../vocabulary.ts'

/** Draws the map of a conversation here and now, by what the worker uses. */
export async function drawNow(house: House, key: ConversationKey): Promise<void> {
  const client = new pg.Client({ connectionString: house.settings.databaseUrl ?? undefined })
  await client.connect()
  try {
    const drawn = await new ConversationDrawer(key, randomUUID()).draw(client)
    if (drawn !== 'kept') throw new Error(`The map was not drawn: ${drawn}`)
  } finally {
    await client.end()
  }
}
