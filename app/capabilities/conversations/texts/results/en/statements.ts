import { day, number } from '#ui/texts/english.ts'
import { statements, votes } from '../numbers.ts'

export const statementsPage = {
  title: (question: string) => `Every statement: ${question}`,
  heading: 'Every statement',
  of: (question: string) => `Conversation: ${question}`,
  lead: (n: number) => `${statements(n)} published, with the votes as they stand.`,
  noneTitle: 'No statement is published yet',
  none: 'As soon as one is, it stands here with its votes.',
  sort: 'In which order?',
  sorts: {
    common: 'Common ground first',
    divides: 'What divides most first',
    agree: 'Most agreed first',
    disagree: 'Most disagreed first',
    votes: 'Most votes first',
    newest: 'Newest first',
    number: 'In the order they were made',
  },
  find: 'Only with these words (optional)',
  submit: 'Show',
  found: (n: number, words: string) =>
    n === 0 ? `No statement has the words “${words}”.` : `${statements(n)} with the words “${words}”.`,
  all: 'Show every statement',
  page: (at: number, of: number) => `Page ${number(at)} of ${number(of)}`,
  common: 'Common ground',
  seed: 'One of the statements the conversation began with',
  offered: 'Offered by somebody who takes part',
  since: (at: Date) => `made on ${day(at)}`,
  votes: (n: number) => (n === 0 ? 'No votes yet' : votes(n)),
  perGroup: (at: Date) => `Groups as the map was drawn on ${day(at)}; “Everyone” as it stands now.`,
  result: 'The result',
  log: 'What was not published, and why',
  one: {
    title: (n: number) => `Statement ${number(n)}`,
    counts: 'How people voted',
    columns: { who: 'Who', agree: 'Agree', pass: 'Pass', disagree: 'Disagree' },
    isCommon: { agree: 'Common ground: every group agrees.', disagree: 'Common ground: every group disagrees.' },
    takePart: 'Say what you think',
    before: 'Statement before',
    after: 'Next statement',
  },
}
