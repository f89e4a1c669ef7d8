import { home } from './home.ts'
import { statements } from './statements.ts'

/** What the shell itself says: error pages, navigation, set-up. */
export const en = {
  product: 'Folkmoot',
  home,
  nav: { home: 'Home', signIn: 'Sign in', account: 'Your account', skip: 'Skip to main content' },
  footer: {
    record: 'Public record',
    about: 'About this site',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    source: 'Folkmoot is free software (AGPL)',
    demonstration: 'This is a demonstration. Nothing here decides anything.',
  },
  failures: {
    'not-found': {
      title: 'Page not found',
      plain: 'There is no such page, or it is not for you to see.',
      next: 'If you typed the address, check it is right. You can also start again from the home page.',
    },
    forbidden: {
      title: 'You cannot use this page',
      plain: 'This page is for people with another role in this community.',
      next: 'If you think you should have it, ask an administrator of this community.',
    },
    'signed-out': {
      title: 'Sign in first',
      plain: 'You are signed out, so this was not done.',
      next: 'Sign in, then try again. Your browser may still have what you typed: go back one page.',
    },
    'cross-site': {
      title: 'This did not come from our own page',
      plain: 'Nothing was changed: the request did not come from a page of this site.',
      next: 'Go to the home page and try again from there.',
    },
    misdirected: {
      title: 'Not the address of this site',
      plain: 'This site does not answer under the address you used.',
      next: 'Its address is',
    },
    malformed: {
      title: 'We could not read that',
      plain: 'Something was sent that this page does not ask for, so nothing was changed.',
      next: 'Go back, reload the page and try again.',
    },
    'wrong-type': {
      title: 'We cannot take that kind of content',
      plain: 'This page does not take that kind of content, so nothing was changed.',
      next: 'Go back, reload the page and try again.',
    },
    'too-large': {
      title: 'That is too large',
      plain: 'What was sent is too large, so nothing was changed.',
      next: 'Make it smaller and try again.',
    },
    'too-many': {
      title: 'Too many tries',
      plain: 'There were too many tries in a short time, so this one was not done.',
      next: 'Wait a minute, then try again.',
    },
    unavailable: {
      title: 'Not recorded – try again',
      plain: 'We cannot reach our database right now. What you sent was not recorded.',
      next: 'Wait a moment, then try again.',
    },
    full: {
      title: 'Not recorded – this site has no room left',
      plain:
        'The disk of this site is full, so nothing new can be kept. What you sent was not recorded. Reading still works.',
      next: 'Try again later. The people who run this site are told in its log.',
    },
    broken: {
      title: 'Sorry, there is a problem with this site',
      plain: 'Something went wrong on our side. What you sent may not have been recorded.',
      next: 'Try again in a few minutes. If it happens again, tell the people who run this site, with this number:',
    },
    gone: { title: 'No longer here', plain: 'This has ended.', next: 'Start again from the home page.' },
  },
  backHome: 'Go to the home page',
  preview: {
    title: 'Every state of every page',
    lead: 'For those who build. A name shows one state, a heading all of a part after each other.',
    phone: 'phone width',
    desk: 'desk width',
  },
  setUp: {
    title: 'Set up Folkmoot',
    intro: 'Nobody has set up this Folkmoot yet. This page makes the first community and its first administrator.',
    noMail:
      'No mail server is set yet, so nobody could sign in by email after this. Stop Folkmoot, set FOLKMOOT_MAIL_URL, and start it again.',
    code: 'One-time code',
    codeHint: 'Folkmoot printed it when it started, in its window or its log. Each start prints a new one.',
    community: 'The community',
    name: 'Name of the community',
    nameHint: 'For example the name of your parish, town or district.',
    strapline: 'What it is for, in one line (optional)',
    straplineHint: 'It stands under the name. You can leave it empty.',
    you: 'You, its first administrator',
    displayName: 'Your name, as others will see it',
    displayNameHint: 'Your own name or a nickname. You can change it later.',
    email: 'Your email address',
    emailHint: 'We send you a link to sign in with, so check it is right.',
    submit: 'Make the community',
    problem: 'There is a problem',
    errors: {
      'code-missing': 'Enter the one-time code',
      signs: 'Use letters, not control characters',
      'code-wrong': 'This is not the newest code that Folkmoot printed. Copy it again from its window or its log',
      'name-missing': 'Enter a name of at least two letters',
      'name-long': 'The name must be 80 characters or fewer',
      'strapline-long': 'The line must be 140 characters or fewer',
      'display-name-missing': 'Enter your name',
      'display-name-long': 'Your name must be 80 characters or fewer',
      'email-wrong': 'Enter an email address like name@example.org',
      'already-there': 'Somebody else has just set up this Folkmoot. Reload the page',
    },
  },
  mailbox: {
    title: 'Outbox',
    why: 'This site has no mail server set, so letters are kept here instead of being sent. The newest is first.',
    empty: 'No letters yet. Ask for one: sign in by mail, for example.',
    to: 'To',
  },
  statements,
}

export type ShellTexts = typeof en
