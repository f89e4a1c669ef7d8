import { mean } from './measure.ts'

/** Mean over groups of the mean silhouette of their members; -1 is in no group. A member alone has 0. */
export function macroSilhouette(place: readonly (readonly number[])[], group: readonly number[]): number {
  const groups = [...new Set(group.filter((g) => g >= 0))]
  const members = groups.map((g) => group.flatMap((of, i) => (of === g ? [place[i]!] : [])))
  const away = (p: readonly number[], others: readonly (readonly number[])[]) =>
    others.reduce((sum, q) => sum + Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!), 0)
  return mean(
    members.map((own, g) =>
      mean(
        own.map((p) => {
          if (own.length === 1) return 0
          const inside = away(p, own) / (own.length - 1)
          const outside = Math.min(
            ...members.filter((_, other) => other !== g).map((others) => away(p, others) / others.length),
          )
          return (outside - inside) / Math.max(inside, outside, 1e-12)
        }),
      ),
    ),
  )
}
