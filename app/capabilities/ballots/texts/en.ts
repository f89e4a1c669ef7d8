/** Everything a person reads of ballots. */
export const en = {
  title: 'Ballots',
}

export type BallotsTexts = typeof en
