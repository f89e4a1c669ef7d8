import { createHash } from 'node:crypto'
import type { VNode } from 'preact'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type KeptMarkup, keepMarkup } from '#ui/kept-markup.tsx'
import { versionOfResult } from '../../reads/version-of-result.ts'
import type { GatheredResult } from './gather.ts'
import { gatherResult } from './gather.ts'
import { presentResult, type ResultModel } from './present.ts'

/** A result with all it was made from, as it stood at `version`. */
export interface KeptResult {
  /** Short; moves with every change that a page could show. */
  readonly version: string
  readonly gathered: GatheredResult
  readonly model: ResultModel
  /** Parts of pages that were made once and need not be made again. */
  readonly made: Map<string, KeptMarkup>
}

/** A part of a page in a language, rendered when it is first asked for. `name` tells it from other parts. */
export function keptPart(kept: KeptResult, name: string, locale: string, make: () => VNode): KeptMarkup {
  const key = `${locale} ${name}`
  const held = kept.made.get(key)
  if (held) return held
  const made = keepMarkup(locale, make())
  kept.made.set(key, made)
  return made
}

interface Held {
  kept: KeptResult
  lookedAt: number
}

/** Within this time nobody looks whether anything changed. */
const trustMilliseconds = 200
const mostHeld = 100

const heldOf = new WeakMap<
  House,
  { readonly held: Map<string, Held>; readonly looking: Map<string, Promise<unknown>> }
>()

/**
 * The result of a conversation, gathered and presented once for all who read it until something changes. Nothing for a draft.
 * However many ask at once, only one look at the database is under way.
 */
export async function keptResult(house: House, community: CommunityId, slug: string): Promise<KeptResult | null> {
  const { held, looking } = heldOf.get(house) ?? remember(house)
  const key = `${community} ${slug}`
  const known = held.get(key)
  if (known && performance.now() - known.lookedAt < trustMilliseconds) return known.kept
  const underWay = looking.get(key) as Promise<KeptResult | null> | undefined
  if (underWay) return underWay
  const look = lookAgain(house, community, slug, known ?? null).then((kept) => {
    held.delete(key)
    if (kept) held.set(key, { kept, lookedAt: performance.now() })
    if (held.size > mostHeld) held.delete(held.keys().next().value!)
    return kept
  })
  looking.set(key, look)
  return look.finally(() => looking.delete(key))
}

function remember(house: House) {
  const made = { held: new Map<string, Held>(), looking: new Map<string, Promise<unknown>>() }
  heldOf.set(house, made)
  return made
}

async function lookAgain(
  house: House,
  community: CommunityId,
  slug: string,
  known: Held | null,
): Promise<KeptResult | null> {
  const now = house.clock.now()
  const found = await versionOfResult(house, community, slug)
  if (!found) return null
  // The minute belongs to it: conversations open and close by the clock.
  const version = short(`${found.conversation} ${found.version} ${Math.floor(now.getTime() / 60_000)}`)
  if (known?.kept.version === version) return known.kept
  const gathered = await gatherResult(house, community, slug)
  return gathered && { version, gathered, model: presentResult(gathered, now), made: new Map() }
}

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
