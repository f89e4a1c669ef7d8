/** Everything a person reads of proposals. */
export const en = {
  title: 'Proposals',
}

export type ProposalsTexts = typeof en
