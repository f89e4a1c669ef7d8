import { sql } from 'kysely'
import type { VNode } from 'preact'
import type { Read } from '#platform/database/handles.ts'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import { type KeptMarkup, keepMarkup } from '#ui/kept-markup.tsx'
import { type FoundResult, findResult } from '../../reads/find-result.ts'
import { resultTextsFor } from '../../texts/result/texts.ts'
import type { ResultModel } from './model.ts'
import { presentResult } from './present.ts'

/** A result with its pages, made once for all who read it: it changes only when somebody adds to it. */
export interface KeptResult {
  readonly version: string
  readonly found: FoundResult
  readonly model: ResultModel
  readonly made: Map<string, KeptMarkup>
}

export function keptPart(kept: KeptResult, name: string, locale: string, make: () => VNode): KeptMarkup {
  const key = `${locale} ${name}`
  const held = kept.made.get(key)
  if (held) return held
  const made = keepMarkup(locale, make())
  kept.made.set(key, made)
  return made
}

const mostHeld = 30
const heldBy = new WeakMap<House, Map<string, KeptResult>>()

/** Nothing for a draft, nor for a ballot that is still open. */
export async function keptResult(
  house: House,
  community: CommunityId,
  { slug, locale }: { readonly slug: string; readonly locale: string },
): Promise<KeptResult | null> {
  const held = heldBy.get(house) ?? new Map<string, KeptResult>()
  heldBy.set(house, held)
  const key = `${community} ${locale} ${slug}`
  const version = await versionOf(house.database.read, community, slug)
  const known = held.get(key)
  if (known && known.version === version) return known
  const found = version === null ? null : await findResult(house.database.read, community, slug)
  held.delete(key)
  if (!found || version === null) return null
  const kept = { version, found, model: presentResult(found, resultTextsFor(locale)), made: new Map() }
  held.set(key, kept)
  if (held.size > mostHeld) held.delete(held.keys().next().value!)
  return kept
}

/** Moves with everything that a result's pages show. */
async function versionOf(read: Read, community: CommunityId, slug: string): Promise<string | null> {
  const { rows } = await sql<{ version: string }>`
    SELECT concat_ws(' ', b.ballot_id, b.state, c.counted_at,
      (SELECT count(*) FROM ballots.departure AS d WHERE d.community_id = b.community_id AND d.ballot_id = b.ballot_id),
      (SELECT max(said_at) FROM ballots.next_step AS n WHERE n.community_id = b.community_id AND n.ballot_id = b.ballot_id),
      (SELECT count(*) FROM ballots.lot_part AS l WHERE l.community_id = b.community_id AND l.ballot_id = b.ballot_id)) AS version
    FROM ballots.ballot AS b LEFT JOIN ballots.count AS c USING (community_id, ballot_id)
    WHERE b.community_id = ${community} AND b.slug = ${slug}`.execute(read)
  return rows[0]?.version ?? null
}
