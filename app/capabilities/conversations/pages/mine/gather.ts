import type { Ask } from '#platform/web/ask.ts'
import { mapPoints } from '../../reads/map-points.ts'
import type { OwnDeeds } from '../../reads/own-part.ts'
import { type OwnStatement, ownStatements } from '../../reads/own-statements.ts'
import type { DrawnPoint } from '../../rules/stored-map.ts'
import { type WhereIStand, whereIStand } from '../../rules/where-i-stand.ts'
import { type Gathered, gatherPart } from '../take-part/gather.ts'

export interface GatheredMine extends Gathered {
  /** Null for somebody who has done nothing here yet. */
  readonly own: OwnDeeds | null
  readonly where: WhereIStand
  readonly statements: readonly OwnStatement[]
  readonly points: readonly DrawnPoint[]
}

export async function gatherMine(ask: Ask<{ slug: string }>): Promise<GatheredMine | null> {
  const gathered = await gatherPart(ask, { isMapWanted: true })
  if (!gathered) return null
  const { part, kept, key } = gathered
  const where = whereIStand(kept.map?.result ?? null, kept.routing, part.own?.answers ?? [])
  const own = part.own && !part.own.isAdopted ? part.own : null
  return {
    ...gathered,
    own,
    where,
    statements: own ? await ownStatements(ask.read, key, own.participant) : [],
    points: own && where.place ? await mapPoints(ask.read, key) : [],
  }
}
