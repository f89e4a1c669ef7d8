/** Voting with a printed code. */
export const code = {
  title: 'Vote with a printed code',
  back: 'About this ballot',
  lead: 'If you were given a slip with a code, type it here. You need no account.',
  label: 'The code on your slip',
  hint: 'Twelve letters and figures. Capitals and dashes do not matter.',
  button: 'Open my paper',
  missing: 'Type the code from your slip.',
  wrong:
    'This is no code of this ballot, or it was cancelled. Check each letter. If it still does not work, ask whoever gave you the slip.',
  keep: 'Keep the slip until the ballot closes: with it and this browser you can change your vote.',
  shared: 'On a shared computer, press “Put the code away” when you are done.',
  here: 'Your code is open in this browser.',
  putAway: 'Put the code away',
  away: 'The code is put away. Nobody can use it here without typing it again.',
  toPaper: 'To my paper',
  link: 'I have a printed code',
}
