import { day, number } from '#ui/texts/english.ts'
import { capital, statements } from '../numbers.ts'

export const moderationLog = {
  title: (question: string) => `What was not published: ${question}`,
  heading: 'What was not published, and why',
  of: (question: string) => `Conversation: ${question}`,
  lead: 'Whoever looks at statements must name a reason. This log shows every decision not to publish, without the names of those who wrote or decided.',
  counts: (published: number, rejected: number, waiting: number) =>
    [
      `${capital(statements(published))} published`,
      `${number(rejected)} not published`,
      waiting > 0 && `${number(waiting)} waiting`,
    ]
      .filter(Boolean)
      .join(', ')
      .concat('.'),
  noneTitle: 'Nothing was turned down',
  none: 'Every statement that was looked at is published.',
  when: (at: Date | null) => (at ? `Decided on ${day(at)}` : 'Decided before it was brought in'),
  unknown: 'Not published where it was held; the reason was not handed down',
  kept: 'The words are kept back: they may hurt somebody, or nobody could tell what they mean.',
  keptUnknown: 'The words are kept back, because the reason is not known.',
  later: 'Published later',
  seed: 'One of the statements the conversation began with',
  reasons: 'What the reasons mean',
  files: 'The whole log as a file',
  csv: 'CSV, for a spreadsheet',
  json: 'JSON, for programs',
  filesNote: 'The files also hold the decisions to publish.',
  result: 'The result',
}
