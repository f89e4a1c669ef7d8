/** Somebody who could answer, with how many answers they owe already. */
export interface CouldAnswer {
  readonly id: string
  readonly owes: number
}

export interface Candidates {
  /** Who holds the accountable post of the team, where the charter names somebody. */
  readonly holder: string | null
  readonly officers: readonly CouldAnswer[]
  readonly administrators: readonly CouldAnswer[]
}

/**
 * Who must answer: whoever holds the team's accountable post; where nobody does, the officer who owes the fewest answers;
 * where there is no officer, the administrator who owes the fewest. Of two who owe as many, the one who was here first
 * (the smaller id). Null only where the community has neither.
 */
export function chooseOwner({ holder, officers, administrators }: Candidates): string | null {
  const all = [...officers, ...administrators]
  if (holder !== null && all.some(({ id }) => id === holder)) return holder
  return leastBusy(officers) ?? leastBusy(administrators)
}

const leastBusy = (people: readonly CouldAnswer[]): string | null =>
  people.toSorted((a, b) => a.owes - b.owes || (a.id < b.id ? -1 : 1))[0]?.id ?? null
