/** The reason of an answer, short enough for a list; all of it is one link away. */
const short = (words: string) => {
  const letters = [...words]
  return letters.length <= 300 ? words : `${letters.slice(0, 299).join('').trimEnd()}…`
}

/** Where officers say what becomes of a proposal. */
export const state = {
  link: 'Say what becomes of it',
  title: 'What becomes of it?',
  lead: 'Everyone who wrote or supports it is told. Say it as it is, bad news too.',
  now: (name: string) => `Now: ${name}`,
  to: 'It is now',
  words: 'Why, in a sentence or two for everyone',
  button: 'Say it',
  /** The sentence of a state that came of the answer. */
  answered: {
    'we-will': () => 'The answer to it is: “We will”.',
    'we-will-in-part': () => 'The answer to it is: “We will, in part”.',
    'we-cannot': (words: string) => `Not done, because: ${short(words)}`,
    'already-done': (words: string) => `The answer to it is: “Already done”. ${short(words)}`,
  },
  toAnswer: 'Read the answer',
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
