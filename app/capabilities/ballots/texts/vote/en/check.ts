import { counted } from '#ui/texts/english.ts'

/** Looking for one's own paper after the close. */
export const check = {
  title: 'Check that your paper was counted',
  early: 'You can check once the ballot has closed and the papers are published. Come back then with this browser.',
  published: (papers: string, receipts: string) => `${papers} and ${receipts} were published.`,
  papers: counted('paper', 'papers'),
  receipts: counted('receipt', 'receipts'),
  lists: {
    papers: 'List of papers',
    receipts: 'List of receipts',
    record: 'The record, which names the fingerprints of both',
  },
  own: {
    title: 'Your own paper',
    text: 'Your browser gets the published papers and looks for yours. It does not tell us which it is.',
    button: 'Look for my paper',
    looking: 'Getting the papers and looking for yours…',
    found: 'Your paper is in the count, unchanged.',
    says: 'It says:',
    empty: 'nothing: it is an empty paper',
    number: 'Number of your paper',
    receipt: 'Your receipt is in the list of receipts.',
    noReceipt:
      'Your receipt is not in the list of receipts. Tell the officer of this ballot, and show them the receipt.',
    missing:
      'Your paper is not among the published papers. Tell the officer of this ballot, and show them your receipt; never the key.',
    changed:
      'Your paper is among the published papers, but it does not say what you chose last. Tell the officer of this ballot, and show them your receipt; never the key.',
    wrongHash:
      'The published papers are not the ones that the record names. Something is wrong: tell the officer of this ballot.',
    broken: 'The published papers could not be read. Try again later.',
    none: 'This browser does not know of a paper of yours. If you voted in another one, look there, or check your receipt below.',
    elsewhere:
      'This browser has the key, but another one knows what you chose last. Look whether it says what you want.',
  },
  receipt: {
    title: 'A receipt',
    text: 'Anybody can look a receipt up. It shows that a paper was counted, and never which.',
    label: 'Receipt',
    hint: 'Six groups of four letters or digits, such as 7K3M-Q2ZD-…',
    button: 'Look it up',
    found: 'This receipt is in the list: a paper was counted for it.',
    missing: 'This receipt is not in the list. Look whether it is typed rightly, and whether it is of this ballot.',
    malformed: 'Write the receipt as you got it: six groups of four letters or digits.',
  },
  withoutScript: 'To look for your own paper your browser needs script, because only it knows which one is yours.',
  back: 'Back to the ballot',
}
