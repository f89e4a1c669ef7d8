/** Everything a person reads of commitments. */
export const en = {
  title: 'Commitments',
}

export type CommitmentsTexts = typeof en
