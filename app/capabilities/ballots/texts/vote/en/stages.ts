import { dates } from '../../run/en/dates.ts'
import { refusedPaper } from './paper.ts'

/** Why somebody sees no paper to fill in, and what to do about it. */
export const stages = {
  refused: refusedPaper,
  notYetOpen: {
    title: 'Voting has not begun',
    text: (at: Date) => `You can vote from ${dates.moment(at)}. Until then you can read about the options here.`,
  },
  signIn: {
    title: 'Sign in to vote',
    text: 'We have to know that you may vote, and that everybody votes once. What you vote stays secret from us.',
    button: 'Sign in',
  },
  closed: {
    title: 'Voting has ended',
    text: 'No vote is taken any more.',
    check: 'Check that your paper was counted',
    result: 'About this ballot, and its result',
  },
  stopped: { title: 'This ballot was stopped', text: 'It will not be counted.', why: 'Read why' },
  paperSheet: {
    title: 'You took a paper sheet',
    text: 'You chose to vote on paper, so you cannot vote here as well. Hand in your sheet before the ballot closes.',
  },
  votedInBrowser: {
    title: 'You have been given your paper',
    text: 'Your browser keeps your paper with the help of script, and here script is off. To change your vote, open this page in the browser in which you voted, with script on.',
  },
  votedByServer: 'You have voted, the simpler way. You can change your vote until the ballot closes.',
  mayNot: {
    title: 'You cannot vote in this ballot',
    'sign-in-first': 'Sign in first.',
    'address-not-proved': 'Your account has no email address that you have proved. Add one, and come back.',
    'not-resident': 'Only people who live here may vote. You can show us that you do.',
    'not-of-the-place': 'Only people who live in the place that this ballot is about may vote.',
    'not-on-the-list': 'Only people on a list may vote, and we did not find your email address on it.',
    'taken-off': 'You were taken off the roll of this ballot.',
    'used-by-another-account': 'Somebody has voted with your email address from another account.',
    prove: 'Show that you live here',
    appeal: 'Do you think that this is wrong? Ask an officer to look at it',
  },
}
