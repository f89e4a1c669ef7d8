import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import type { ConversationKey } from '../vocabulary.ts'
import { ConversationDrawer } from './conversation-drawer.ts'
import type { FromMapWorker, ToMapWorker } from './map-messages.ts'

/**
 * Draws maps off the request path: one conversation at a time, on a connection of its own. Ends when told to, after it has
 * written down what keeps group names steady.
 */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
const { databaseUrl } = workerData as { readonly databaseUrl: string }
const holder = randomUUID()
const mostConversations = 8
const drawers = new Map<string, ConversationDrawer>()
let client: pg.Client | null = null
let work: Promise<void> = Promise.resolve()

parentPort!.on('message', (message: ToMapWorker) => {
  work = work.then(() => (message.kind === 'draw' ? draw(message.key) : stop()))
})

async function draw(key: ConversationKey): Promise<void> {
  const from = performance.now()
  const tell = (message: FromMapWorker) => parentPort!.postMessage(message)
  try {
    const connected = await connection()
    const drawn = await (await drawerOf(key, connected)).draw(connected)
    tell({ kind: 'drawn', key, drawn, milliseconds: performance.now() - from })
  } catch (error) {
    // What was read may be half of it: forget it, and read all anew next time.
    drawers.delete(key.conversation)
    await disconnect()
    tell({ kind: 'failed', key, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** The least recently drawn makes room. */
async function drawerOf(key: ConversationKey, connected: pg.Client): Promise<ConversationDrawer> {
  const held = drawers.get(key.conversation) ?? new ConversationDrawer(key, holder)
  drawers.delete(key.conversation)
  drawers.set(key.conversation, held)
  if (drawers.size > mostConversations) {
    const [oldest, drawer] = drawers.entries().next().value!
    drawers.delete(oldest)
    await drawer.keepMemory(connected)
  }
  return held
}

async function connection(): Promise<pg.Client> {
  if (client) return client
  const made = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'folkmoot map',
    statement_timeout: 60_000,
  })
  made.on('error', () => {
    if (client === made) client = null
  })
  await made.connect()
  client = made
  return made
}

async function disconnect(): Promise<void> {
  const old = client
  client = null
  await old?.end().catch(() => {})
}

async function stop(): Promise<void> {
  for (const drawer of drawers.values()) if (client) await drawer.keepMemory(client).catch(() => {})
  await disconnect()
  parentPort!.close()
}
