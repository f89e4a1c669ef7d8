import type { PanelRequest } from '../contract.ts'
import { solve } from './highs-solver.ts'

/**
 * Leximin from its definition, for a handful of people: every panel within the quotas is listed person by person, and a
 * person's chance is settled when a programme of its own shows that it cannot be higher. Shares nothing with the real
 * one but the solver.
 */
export function slowLeximin({ volunteers, quotas, seats }: PanelRequest): Map<string, number> | undefined {
  const panels = subsets(volunteers, seats).filter(
    (panel) =>
      areApart(panel) &&
      quotas.every(({ feature, value, least, most }) => {
        const those = panel.filter(({ features }) => features[feature] === value).length
        return those >= least && those <= most
      }),
  )
  if (panels.length === 0) return
  const ids = volunteers.map(({ id }) => id)
  const settled = new Map<string, number>()
  while (settled.size < ids.length) {
    const open = ids.filter((id) => !settled.has(id))
    const raise = (goal: string, floor?: number) => {
      const rows = ids.map((id, at) => {
        const sum = panels.flatMap((panel, p) => (panel.some((one) => one.id === id) ? [`+ p${p}`] : [])).join(' ')
        const own = settled.get(id) ?? floor
        return own === undefined ? ` r${at}: ${sum} - z >= 0` : ` r${at}: ${sum} - 0 z >= ${own - 1e-9}`
      })
      const all = panels.map((_, p) => `+ p${p}`).join(' ')
      return solve(
        `Maximize\n goal: ${goal}\nSubject To\n${rows.join('\n')}\n all: ${all} = 1\nBounds\n z >= 0\n z <= 1\nEnd\n`,
        {
          output_flag: false,
        },
      ).ObjectiveValue
    }
    const least = raise('z')
    for (const id of open) {
      const own = panels.flatMap((panel, p) => (panel.some((one) => one.id === id) ? [`+ p${p}`] : [])).join(' ')
      if (raise(own || '0 z', least) <= least + 1e-7) settled.set(id, least)
    }
  }
  return settled
}

export function subsets<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]))
}

/** No two of one household. */
export function areApart(panel: PanelRequest['volunteers']): boolean {
  const shared = panel.flatMap(({ household }) => (household === undefined ? [] : [household]))
  return new Set(shared).size === shared.length
}
