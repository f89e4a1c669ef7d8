import type { ResidenceOutcome } from '../../acts/prove-residence.ts'

type Outcome = Exclude<ResidenceOutcome, 'resident' | 'not-signed-in'>

const outcomes: Record<Outcome, { readonly title: string; readonly why: string }> = {
  'resident-already': {
    title: 'You are a resident already',
    why: 'There is nothing more to show. Nothing was used up.',
  },
  'shared-account': {
    title: 'Not in the demonstration',
    why: 'The demonstration’s accounts are shared by everyone, so they stay as they are.',
  },
  'too-many-tries': {
    title: 'That was too many tries for today',
    why: 'You can try ten times a day. Try again tomorrow, or ask a person to look, below.',
  },
  'wrong-code': {
    title: 'We do not know this code',
    why: 'Check it against the letter. It has twelve letters and digits, and never 0, 1, 2, 5, 8, B, I, L, O, S, U, V or Z.',
  },
  'code-used': {
    title: 'This code was used already',
    why: 'Each code makes one person a resident. If you did not use it, ask a person to look, below.',
  },
  'code-ended': {
    title: 'This code is too old',
    why: 'A code works for 60 days. Ask the people who run this site for a new letter, or ask a person to look, below.',
  },
  'no-match': {
    title: 'We could not match you with the list',
    why: 'There is no such line on it, or somebody has used that line. Check that the name and postcode are as on the list, for example your full first name. You can also ask a person to look, below.',
  },
}

export const residence = {
  title: 'Show that you live here',
  why: 'Some things are for residents only. Show once that you live here. Your address is not kept.',
  back: 'Back to your account',
  isResident: 'You are recorded as a resident',
  since: (day: string, how: string) => `Since ${day}, ${how}.`,
  moved: 'I no longer live here',
  movedWhy:
    'If you moved away, say so. You keep your account and what you said; you can no longer take part in what is for residents.',
  movedButton: 'End my residence',
  ended: 'Your residence has ended.',
  byLetter: 'With a code from a letter',
  byLetterWhy: 'If you got a letter with a code, type it here. Capitals, spaces and dashes do not matter.',
  code: 'Code from the letter',
  codeButton: 'Use this code',
  noLetter: 'No letter? Ask a person to look, below.',
  byList: 'With the list of residents',
  byListWhy: (source: string, day: string) =>
    `This site was given a list (${source}, ${day}). It keeps only scrambled fingerprints of it, so nobody can read it here.`,
  byEmailButton: 'Look for my email address on it',
  orByName: 'Or look for your name and postcode, as they are on the list:',
  name: 'Full name',
  postcode: 'Postcode',
  listButton: 'Look for me on the list',
  byPerson: 'Ask a person to look',
  byPersonWhy:
    'If nothing else works, or you think we got it wrong, tell us why. Somebody who runs this site looks at it and writes to you with the reason.',
  words: 'Why do you count as living here?',
  wordsHint:
    'For example: I live on a boat and get no post. Please write no numbers of documents. At most 2,000 characters.',
  wordsButton: 'Send it',
  waiting: 'Somebody is looking at it',
  waitingWhy: (day: string) => `You asked on ${day}. We write to you when it is decided.`,
  yourWords: 'What you wrote',
  turnedDown: (day: string) => `We looked at it and could not record you as a resident (${day}).`,
  reasonGiven: 'The reason given',
  again: 'You can ask again if there is something new.',
  sent: 'We have it. You get an email when it is decided.',
  outcomes,
  proofs: {
    letter: 'by a code in a letter',
    register: 'by a list of residents',
    officer: 'by somebody who runs this site',
    demonstration: 'for the demonstration',
  },
  fallback: 'Check what you entered here.',
  errors: {
    'code-missing': 'Enter the code from the letter.',
    'name-missing': 'Enter your full name.',
    'name-long': 'Use at most 80 characters.',
    'name-signs': 'Use letters, not control characters.',
    'postcode-form': 'Enter a full postcode, like NR25 6AA.',
    'words-missing': 'Say why you count as living here.',
    'words-long': 'Use at most 2,000 characters.',
    'appeal-open': 'You have asked already, and somebody is looking at it.',
    'resident-already': 'You are a resident already.',
    'shared-account': 'The demonstration’s accounts are shared by everyone, so they stay as they are.',
  } as Record<string, string>,
}
