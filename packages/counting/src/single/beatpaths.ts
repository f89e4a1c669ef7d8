/** How many papers put a before b. Options left out of a ranking come last, equal among themselves. */
export function countPreferences(
  rankings: readonly { readonly places: readonly (readonly number[])[]; readonly times: number }[],
  options: number,
): number[][] {
  const prefer = Array.from({ length: options }, () => new Array<number>(options).fill(0))
  for (const { places, times } of rankings) {
    const below = new Set(Array.from({ length: options }, (_, option) => option))
    for (const place of places) {
      for (const option of place) below.delete(option)
      for (const option of place) for (const other of below) prefer[option]![other]! += times
    }
  }
  return prefer
}

export type Chains = { readonly strength: number[][]; readonly through: number[][] }

/** The strongest chain of wins between any two, by winning votes; `through[a][b]` is where the chain was joined. */
export function strongestChains(prefer: readonly (readonly number[])[]): Chains {
  const all = prefer.map((_, option) => option)
  const strength = all.map((a) => all.map((b) => (prefer[a]![b]! > prefer[b]![a]! ? prefer[a]![b]! : 0)))
  const through = all.map(() => all.map(() => -1))
  for (const middle of all)
    for (const a of all)
      for (const b of all) {
        if (a === b || a === middle || b === middle) continue
        const joined = Math.min(strength[a]![middle]!, strength[middle]![b]!)
        if (joined <= strength[a]![b]!) continue
        strength[a]![b] = joined
        through[a]![b] = middle
      }
  return { strength, through }
}

/** The chain as a list of options, both ends included. */
export function chainBetween({ through }: Chains, from: number, to: number): number[] {
  const middle = through[from]![to]!
  if (middle < 0) return [from, to]
  return [
    ...chainBetween({ through, strength: [] }, from, middle),
    ...chainBetween({ through, strength: [] }, middle, to).slice(1),
  ]
}
