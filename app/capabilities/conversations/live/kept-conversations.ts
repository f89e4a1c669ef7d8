import type { House } from '#platform/house.ts'
import { type AnswerableStatement, answerableStatements } from '../reads/answerable-statements.ts'
import { countVotes } from '../reads/count-votes.ts'
import { type FoundMap, storedMap } from '../reads/stored-map.ts'
import { type Routing, routingOf } from '../rules/routing.ts'
import type { StoredMap } from '../rules/stored-map.ts'
import type { ConversationKey, StatementId } from '../vocabulary.ts'

/** What is the same for everyone who takes part in a conversation, as this server has it in memory. */
export interface KeptConversation {
  readonly statements: readonly AnswerableStatement[]
  readonly byId: ReadonlyMap<StatementId, AnswerableStatement>
  readonly people: number
  readonly routing: Routing
  readonly map: (Omit<FoundMap, 'points' | 'result'> & { readonly result: StoredMap }) | null
}

/** What the database says has changed last; see `OwnPart`. */
export interface Freshness {
  readonly changedAt: string | null
  readonly mapHash: string | null
}

export interface Wish extends Freshness {
  /** Whether the very latest map is wanted, not one of a moment ago. */
  readonly isMapWanted: boolean
}

interface Held extends Freshness {
  readonly kept: KeptConversation
  readonly since: number
}

/** Counts may be this old where only they changed. Changes of statements show at once. */
const countsMilliseconds = 3_000
/** While votes rush in the map is drawn again and again: it is read again this often at the most. */
const mapMilliseconds = 1_000
const mostConversations = 50

interface Shelf {
  readonly held: Map<string, Held>
  readonly loading: Map<string, Promise<Held>>
}

const shelves = new WeakMap<House, Shelf>()

/** The conversation in memory, read again where it is not what the database has. */
export async function keptConversation(house: House, key: ConversationKey, now: Wish): Promise<KeptConversation> {
  const shelf = shelfOf(house)
  const held = shelf.held.get(key.conversation)
  if (held && isFresh(held, now)) return held.kept
  const loading = shelf.loading.get(key.conversation) ?? load(house, key, { shelf, held, now })
  return (await loading).kept
}

function isFresh(held: Held, now: Wish): boolean {
  const age = performance.now() - held.since
  if (held.changedAt !== now.changedAt || age > countsMilliseconds) return false
  return held.mapHash === now.mapHash || (age < mapMilliseconds && !now.isMapWanted)
}

function shelfOf(house: House): Shelf {
  const shelf = shelves.get(house) ?? { held: new Map<string, Held>(), loading: new Map<string, Promise<Held>>() }
  shelves.set(house, shelf)
  return shelf
}

interface Loading {
  readonly shelf: Shelf
  readonly held: Held | undefined
  readonly now: Freshness
}

/** Those who ask meanwhile wait for the same. */
function load(house: House, key: ConversationKey, { shelf, held, now }: Loading): Promise<Held> {
  const loading = read(house, key, held, now).finally(() => shelf.loading.delete(key.conversation))
  shelf.loading.set(key.conversation, loading)
  void loading.then(
    (fresh) => keep(shelf, key, fresh),
    () => {},
  )
  return loading
}

function keep({ held }: Shelf, key: ConversationKey, fresh: Held): void {
  held.delete(key.conversation)
  held.set(key.conversation, fresh)
  const [oldest] = held.keys()
  if (held.size > mostConversations && oldest) held.delete(oldest)
}

async function read(house: House, key: ConversationKey, held: Held | undefined, now: Freshness): Promise<Held> {
  const since = performance.now()
  const [statements, { people }, map] = await Promise.all([
    answerableStatements(house, key),
    countVotes(house.database.read, key),
    held && held.mapHash === now.mapHash ? held.kept.map : mapWithoutPoints(house, key),
  ])
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const kept = { statements, byId, people, map, routing: routingOf(statements, map?.result ?? null) }
  return { kept, since, changedAt: now.changedAt, mapHash: now.mapHash }
}

async function mapWithoutPoints(house: House, key: ConversationKey): Promise<KeptConversation['map']> {
  const found = await storedMap(house.database.read, key)
  if (!found) return null
  const { points: _points, ...map } = found
  return map
}
