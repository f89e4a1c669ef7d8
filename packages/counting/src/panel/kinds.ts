import type { PanelRequest, Quota } from './contract.ts'

/**
 * Volunteers who are alike in every feature are one kind. A fair lottery gives them the same chance, so the programme
 * asks how many of each kind sit on a panel, not who.
 */
export type Kind = {
  /** Positions in the list of quotas, one for each feature. */
  readonly quotas: readonly number[]
  /** Ids in order of code units. */
  readonly ids: readonly string[]
  /** Where several volunteers share a household, each household's are kinds of their own: at most one of them sits. */
  readonly household: string | null
}

/** How many of each kind sit on a panel, by the kind's position. */
export type Composition = readonly number[]

/** In an order that depends on who is there, not on how they are listed. */
export function kindsOf({ volunteers, quotas }: PanelRequest): Kind[] {
  const features = featuresOf(quotas)
  const sizes = Map.groupBy(volunteers, ({ household }) => household)
  const kinds = new Map<string, { quotas: number[]; ids: string[]; household: string | null }>()
  for (const { id, features: own, household } of volunteers) {
    const at = features.map((feature) =>
      quotas.findIndex((one) => one.feature === feature && one.value === own[feature]),
    )
    const shared = household !== undefined && sizes.get(household)!.length > 1 ? household : null
    const key = JSON.stringify([at, shared])
    const kind = kinds.get(key) ?? { quotas: at, ids: [], household: shared }
    kind.ids.push(id)
    kinds.set(key, kind)
  }
  return [...kinds.values()]
    .map((kind) => ({ ...kind, ids: kind.ids.sort(byCodeUnit) }))
    .sort((a, b) => byCodeUnit(a.ids[0]!, b.ids[0]!))
}

export function featuresOf(quotas: readonly Quota[]): string[] {
  return [...new Set(quotas.map(({ feature }) => feature))]
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
