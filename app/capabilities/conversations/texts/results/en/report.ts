import { day, number } from '#ui/texts/english.ts'
import { capital, moment, people, statements, votes } from '../numbers.ts'

export const report = {
  title: (question: string) => `Report: ${question}`,
  kind: 'Report of a conversation',
  about: (community: string, who: string) => `${community}. Asked by ${who}.`,
  made: (at: Date) => `Made on ${moment(at)}, from the votes as they stood then.`,
  print: 'To keep it as a PDF, print this page and choose “Save as PDF”. It fits A4.',
  result: 'The result',
  short: 'In short',
  asked: 'What was asked',
  promise: 'What those who asked promised',
  took: {
    title: 'Who took part',
    counts: (n: number, cast: number, on: number) => `${capital(people(n))} cast ${votes(cast)} on ${statements(on)}.`,
    each: (share: number) => `That is ${number(Math.round(share))} answers a person.`,
    nobody: 'Nobody has voted yet.',
    period: {
      open: (from: Date, until: Date | null) =>
        until
          ? `It has been open since ${day(from)} and closes at the end of ${day(new Date(until.getTime() - 1))}.`
          : `It has been open since ${day(from)}.`,
      closed: (from: Date, until: Date | null) =>
        until ? `It was open from ${day(from)} to ${day(until)}.` : `It was open from ${day(from)}.`,
      'not-yet-open': (from: Date) => `It opens on ${day(from)}.`,
    },
    admits: {
      link: 'Anyone who had the link could take part, without an account. One browser counts as one person.',
      confirmed: 'Anyone who confirmed an email address could take part.',
      resident: 'Only people who proved that they live here could take part.',
    },
    elsewhere: 'It was held elsewhere, by the rules of those who held it.',
    notAPoll:
      'Nobody was drawn by lot. The figures show what those who came think. They are not an estimate of what all residents think.',
  },
  common: {
    title: 'Common ground',
    lead: 'Statements that every group answers alike, the surest first. “At least” is the lowest share that the votes allow.',
    more: (n: number) =>
      `${capital(statements(n))} more ${n === 1 ? 'is' : 'are'} common ground: see the page of all statements.`,
  },
  divides: { title: 'What divides', lead: 'Statements on which the groups stand furthest apart.' },
  groups: { title: 'The groups' },
  map: { title: 'The opinion map' },
  method: {
    title: 'How it was worked out',
    paragraphs: [
      'People read short statements and agreed, disagreed or passed. They could add statements of their own. A computer then looked at who answers alike, and at nothing else: not at names, ages, places or words.',
      'Each person gets a place on a map by their answers; an answer that was not given is not filled in. Groups are shown only where they explain the answers clearly better than one group would, and come back when a fifth of the votes is hidden and everything is worked out again. Somebody who might as well belong to another group is counted in none.',
      'A statement is common ground if every group takes the same side, even at the low end of what its votes allow: the true share lies above that line nine times in ten. At least five people of every group must have taken a side. So a large group cannot outvote a small one.',
      'A statement divides where the groups’ shares lie furthest apart. Shares on which few voted are drawn towards the middle.',
    ],
    unusual: 'Unusual patterns',
  },
  moderation: {
    title: 'What was not published',
    log: 'Each decision with its reason is in the public log.',
  },
  check: {
    title: 'How to check it',
    text: 'All votes and statements are open data, without names. With the free software Folkmoot, one command works out groups and common ground again from the download in Polis’ format:',
    fingerprint: (at: Date, cast: number) =>
      `Groups and common ground in this report come from the map drawn on ${moment(at)} from ${votes(cast)}. Fingerprint of these votes and decisions:`,
    where: 'Result, open data and this report',
    code: 'Code that leads to the result',
  },
}
