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
