import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import type { CommunityId } from '#platform/ids.ts'
import type { FrozenBallot } from '../rules/frozen-ballot.ts'
import { type PaperTerms, paperTermsOf } from '../rules/paper-terms.ts'
import type { BallotId, BallotKey, RollSource } from '../vocabulary.ts'

/** A ballot that was opened: what papers need of it cannot change any more. */
export interface PaperBallot {
  readonly key: BallotKey
  readonly terms: PaperTerms
  /** Who may vote. */
  readonly rollSources: readonly RollSource[]
  readonly placeCode: string | null
}

const kept = new WeakMap<House['database'], Map<string, PaperBallot>>()
const mostKept = 200

/** The ballot at an address. Known ones are not asked for again: what may be done is decided with the deed. */
export async function paperBallot(house: House, community: CommunityId, slug: string): Promise<PaperBallot | null> {
  const held = kept.get(house.database) ?? new Map<string, PaperBallot>()
  kept.set(house.database, held)
  const name = `${community} ${slug}`
  const known = held.get(name)
  if (known) return known
  const found = await readBallot(house, community, slug)
  if (!found) return null
  if (held.size >= mostKept) held.clear()
  held.set(name, found)
  return found
}

async function readBallot(house: House, community: CommunityId, slug: string): Promise<PaperBallot | null> {
  const { rows } = await sql<{
    ballot: BallotId
    frozen: string
  }>`SELECT ballot_id AS ballot, frozen FROM ballots.ballot
    WHERE community_id = ${community} AND slug = ${slug} AND frozen IS NOT NULL`.execute(house.database.kysely)
  if (!rows[0]) return null
  return paperBallotOf({ community, ballot: rows[0].ballot }, rows[0].frozen)
}

/** What papers need of a ballot's frozen text. */
export function paperBallotOf(key: BallotKey, frozenText: string): PaperBallot {
  const frozen = JSON.parse(frozenText) as FrozenBallot
  return { key, terms: paperTermsOf(frozen), rollSources: frozen.roll.sources, placeCode: frozen.roll.place }
}
