/** Voters of one group, and how many of them chose something that won. Null: hidden, because they are few. */
export interface GroupShare {
  /** What tells the groups apart: `district`, `age`, `sex`, `way`. */
  readonly by: string
  readonly name: string
  readonly people: number | null
  readonly represented: number | null
}

/** Groups of fewer people than this are not shown by themselves. */
export const leastShown = 5

interface Tally {
  readonly by: string
  readonly name: string
  people: number
  represented: number
}

export interface GroupTally {
  /** One voter: the groups they named, and whether something they chose won. */
  add(groups: Readonly<Record<string, string>>, isRepresented: boolean): void
  finish(): readonly GroupShare[]
}

/** Adds voters up by group and hides small groups before anybody sees them. */
export function tallyGroups(): GroupTally {
  const held = new Map<string, Tally>()
  return {
    add(groups, isRepresented) {
      for (const [by, name] of Object.entries(groups)) {
        const key = `${by}\n${name}`
        const tally = held.get(key) ?? { by, name, people: 0, represented: 0 }
        held.set(key, tally)
        tally.people++
        if (isRepresented) tally.represented++
      }
    },
    finish() {
      const kinds = [...new Set([...held.values()].map(({ by }) => by))].sort()
      return kinds.flatMap((by) => hideSmall([...held.values()].filter((tally) => tally.by === by)))
    },
  }
}

/**
 * Hides groups of one to four, and the next smallest too where only one would be hidden: it could be worked out from the
 * total. A share is hidden as well where the few who have nothing, or the few who have something, would be told apart.
 */
function hideSmall(tallies: readonly Tally[]): readonly GroupShare[] {
  const bySize = [...tallies].sort((a, b) => a.people - b.people || (a.name < b.name ? -1 : 1))
  const small = bySize.filter(({ people }) => people < leastShown)
  const hidden = new Set(small.length === 1 ? bySize.slice(0, 2) : small)
  const isSmallPart = ({ people, represented }: Tally) =>
    [represented, people - represented].some((part) => part > 0 && part < leastShown)
  return [...tallies]
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1))
    .map((tally) => ({
      by: tally.by,
      name: tally.name,
      people: hidden.has(tally) ? null : tally.people,
      represented: hidden.has(tally) || isSmallPart(tally) ? null : tally.represented,
    }))
}
