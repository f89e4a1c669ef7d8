import type { MayNotVote } from '../../../rules/may-vote.ts'
import type { RollSource } from '../../../vocabulary.ts'

const who: Readonly<Record<RollSource, string>> = {
  resident: 'People who live here and have shown it',
  confirmed: 'Everybody with an account and a mail address that they have shown to be theirs',
  register: 'The people on a list, by their mail address',
  codes: 'Whoever holds one of the printed codes, without an account',
}

/** Who may vote, in words for everyone. */
export const roll = {
  who,
  sources: {
    resident: 'by living here',
    confirmed: 'by their account',
    register: 'by the list',
    codes: 'by printed codes',
  } satisfies Readonly<Record<RollSource, string>>,
  onlyPlace: (place: string) => `Only people who live in ${place}.`,
}

/** Why somebody may not vote, and what they can do about it. */
export const whyNot: Readonly<Record<MayNotVote, { readonly title: string; readonly text: string }>> = {
  'sign-in-first': {
    title: 'Sign in first',
    text: 'We can only tell when you have signed in. It takes a minute: we send a code to your mail address.',
  },
  'address-not-proved': {
    title: 'Show that your mail address is yours',
    text: 'Your account has no mail address that you have shown to be yours. Add one on your account page, then come back.',
  },
  'not-resident': {
    title: 'Show that you live here',
    text: 'This ballot is for people who live here. Your account does not show that yet. It can be done with a code from a letter, by a list, or by asking an officer.',
  },
  'not-of-the-place': {
    title: 'This ballot is for one place',
    text: 'Only people who live there may vote. Your account says another place, or none. If you live there, put your postcode on your account page.',
  },
  'not-on-the-list': {
    title: 'You are not on the list',
    text: 'This ballot is for people on a list, or with a printed code. The mail address that you signed in with is not on it. Perhaps the list has another address of yours.',
  },
  'taken-off': {
    title: 'You were taken off the roll',
    text: 'An officer took this entry off the roll of this ballot.',
  },
  'used-by-another-account': {
    title: 'Another account has your place',
    text: 'Another account with the same mailbox has your place on this roll. An address counts once, however dots, capitals and plus signs are written. Sign in with the other spelling.',
  },
}

/** A voter’s own page: may I vote, and if not, why and what now. */
export const mayI = {
  title: 'May I vote?',
  yes: 'Yes, you may vote',
  yesBy: (how: string) => `You are on the roll ${how}.`,
  given: 'You have been given your paper',
  givenBy: {
    browser: 'In a browser. Only that browser can change it until the close.',
    server: 'By the way without script. You can change it until the close, when you are signed in.',
    paper: 'On paper.',
  },
  vote: 'Vote now',
  see: 'See the ballot',
  remindText: (hours: number) =>
    `Not now? If you have not voted by then, we can send you one letter ${hours} hours before the close.`,
  remind: 'Remind me',
  reminded: (hours: number) => `If you have not voted by then, you get one letter ${hours} hours before the close.`,
  remindNoMore: 'Do not remind me',
  later: 'Voting has not begun yet.',
  over: 'Voting is over.',
  no: 'You may not vote so far',
  signIn: 'Sign in',
  account: 'Go to your account page',
  residence: 'Show that you live here',
  codes: 'Have you got a printed code? With it you can vote without an account.',
  useCode: 'Use a printed code',
  appealTitle: 'Is this wrong?',
  appealText: (who: string | null) =>
    `Ask a person to look again. ${who ? `${who} decides` : 'An officer decides'} before the ballot closes, tells you why, and the record says that it was decided, without your name.`,
  words: 'Why should you be on the roll?',
  wordsHint: 'What you say is read by the officer who decides. Give what shows that you belong to those who may vote.',
  button: 'Appeal',
  waits: 'Your appeal waits for an answer. You get a letter.',
  decided: (isUpheld: boolean) => (isUpheld ? 'Your appeal was upheld.' : 'Your appeal was turned down.'),
  reason: 'The reason given:',
  done: 'Your appeal is with the officer who decides. You get a letter.',
  errors: {
    'words-missing': 'Write why you should be on the roll',
    'words-long': 'What you write must be 2,000 characters or fewer',
    'appeal-waits': 'Your appeal waits already',
    'on-the-roll': 'You are on the roll by now',
    'not-open': 'Voting is over',
    'sign-in-first': 'Sign in first',
  } as Readonly<Record<string, string>>,
  error: 'Check what you typed',
}
