/** Options beside each other, before one votes. */
export const compare = {
  title: 'Compare options',
  back: 'Back to the paper',
  choose: 'Which ones?',
  others: 'Compare others',
  hint: 'Two or three at a time are read most easily. What you tick here is not your vote, and is not kept.',
  button: 'Compare',
  cost: 'Costs',
  district: 'In',
  needs: 'Only together with',
  bestOf: 'Only one can win of',
  noMore: 'Nothing more is said about it.',
} as const
