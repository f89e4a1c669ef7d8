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
}

/** How many of each kind sit on a panel, by the kind's position. */
export type Composition = readonly number[]

/** In an order that depends on who is there, not on how they are listed. */
export function kindsOf({ volunteers, quotas }: PanelRequest): Kind[] {
  const features = featuresOf(quotas)
  const kinds = new Map<string, { quotas: number[]; ids: string[] }>()
  for (const { id, features: own } of volunteers) {
    const at = features.map((feature) =>
      quotas.findIndex((one) => one.feature === feature && one.value === own[feature]),
    )
    const key = at.join(' ')
    const kind = kinds.get(key) ?? { quotas: at, ids: [] }
    kind.ids.push(id)
    kinds.set(key, kind)
  }
  return [...kinds.values()]
    .map(({ quotas: at, ids }) => ({ quotas: at, ids: ids.sort(byCodeUnit) }))
    .sort((a, b) => byCodeUnit(a.ids[0]!, b.ids[0]!))
}

export function featuresOf(quotas: readonly Quota[]): string[] {
  return [...new Set(quotas.map(({ feature }) => feature))]
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
