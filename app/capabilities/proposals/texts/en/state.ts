/** Where officers say what becomes of a proposal. */
export const state = {
  link: 'Say what becomes of it',
  title: 'What becomes of it?',
  lead: 'Everyone who wrote or supports it is told. Say it as it is, bad news too.',
  now: (name: string) => `Now: ${name}`,
  to: 'It is now',
  words: 'Why, in a sentence or two for everyone',
  button: 'Say it',
  errors: {
    'state-missing': 'Choose what becomes of it',
    'words-missing': 'Say why, in a sentence',
    'words-long': 'Say it in 600 characters or fewer',
    'too-long': 'Say it in 600 characters or fewer',
  },
  refusals: {
    'not-yours-to-do': 'Only officers of this place say this.',
    merged: 'It is part of another proposal now.',
    'not-from-there': 'It has moved on meanwhile: look again.',
  },
}
