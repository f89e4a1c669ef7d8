import type { PaperType } from '../../../vocabulary.ts'

const how: Record<PaperType, string> = {
  'yes-no': 'Put one cross.',
  'choose-one': 'Put one cross.',
  approval: 'Put a cross beside each one that you would be happy with.',
  knapsack: 'Put a cross beside each one that you want.',
  points: 'Write your points beside what you want. Leave the others empty.',
  score: 'Write a score beside each. You may leave some empty.',
  ranking: 'Write 1 beside the one you want most, then 2, 3 and so on. You may leave some empty.',
}

/** What is printed on a ballot sheet. */
export const sheet = {
  title: (batch: number) => `Ballot sheets, batch ${batch}`,
  back: 'Codes, paper and help',
  onScreen: (count: number, batch: number) =>
    `Print one sheet ${count} times: choose ${count} copies in your printer’s window. All sheets of batch ${batch} are alike.`,
  kicker: 'Ballot paper',
  how,
  fold: 'Fold this sheet and put it into the box. Write nothing else on it: a sheet that says who filled it in is not counted.',
  until: (when: string) => `Until ${when}`,
  option: (n: number) => `No. ${n}`,
  batch: (code: string) => `Batch ${code}`,
  barcode: (code: string) => `Barcode of batch ${code}`,
  none: 'None of these',
  continued: 'Turn over for more.',
}
