import { counted, number } from '#ui/texts/english.ts'

const rows = counted('row', 'rows')
const votes = counted('vote', 'votes')

/** Everything that somebody who brings in a conversation from elsewhere reads. */
export const exchangeEn = {
  conversations: 'Conversations',
  title: 'Bring in a conversation from Polis',
  intro:
    'A conversation that was held with Polis becomes a finished conversation here: its statements, what its moderators decided, and everybody’s votes. People can read its result. Nobody can vote in it any more.',
  where:
    'In Polis, open the report of the conversation and choose to export its data. You get several files. You need the two or three below; leave them as they are.',
  files: 'The files',
  votes: 'votes.csv',
  votesHint: 'Who voted how on what. People are only numbers in it. At most 24 MB.',
  comments: 'comments.csv',
  commentsHint: 'The statements. At most 8 MB.',
  summary: 'summary.csv (optional)',
  summaryHint: 'The question is taken from it, if you leave the question empty.',
  about: 'About the conversation',
  question: 'The question that was asked',
  questionHint: 'For example: How should our high street change?',
  askedBy: 'Who asked it',
  askedByHint: 'The body that held the conversation. It is shown with the result.',
  source: 'Where it comes from',
  sourceHint: 'An address, or words. For example: pol.is/report/r2x, or “held by our council in 2024”.',
  licence: 'On what terms it may be used',
  licenceHint:
    'The licence and attribution that its owners ask for. For example: CC BY 4.0, Attribution to our town council. It is shown wherever the conversation is.',
  leaveOut: 'Rows that cannot be read',
  leaveOutLabel: 'Leave them out, and bring in the rest',
  submit: 'Bring it in',
  errors: {
    'votes-missing': 'Choose the file votes.csv',
    'comments-missing': 'Choose the file comments.csv',
    'question-missing': 'Enter the question that was asked',
    'question-short': 'The question must be 10 characters or more',
    'question-long': 'The question must be 200 characters or fewer',
    'asked-by-missing': 'Enter who asked it',
    'asked-by-long': 'Who asked it must be 200 characters or fewer',
    'source-missing': 'Enter where it comes from',
    'source-long': 'Where it comes from must be 300 characters or fewer',
    'licence-missing': 'Enter on what terms it may be used',
    'licence-long': 'The terms must be 1,000 characters or fewer',
    'summary-wrong': 'This is not the summary.csv of a Polis export. Choose it again, or leave it out.',
    'no-votes': 'There is no vote in this file. Choose the votes.csv of a conversation that people voted in.',
    'rows-wrong': 'Some rows cannot be read. They are listed below.',
    'not-yours-to-do': 'Only facilitators and officers of this community can bring in a conversation.',
  } as Readonly<Record<string, string>>,
  error: 'Check this answer',
  chooseAgain: 'Nothing was brought in yet. Your browser forgets the files you chose: choose them again.',
  badRows: (n: number) => `${rows(n)} cannot be read`,
  badRowsMore: (n: number) => `And ${rows(n)} more.`,
  badRow: (file: string, line: number | null, reason: string) =>
    line === null ? `${file}: ${reason}` : `${file}, line ${number(line)}: ${reason}`,
  progress: {
    title: 'Bringing in the conversation',
    waiting: 'It starts in a moment.',
    running: (done: number, total: number) => `${number(done)} of ${votes(total)} are in.`,
    leave: 'You can leave this page: it goes on by itself.',
    look: 'See how far it is',
    finishedTitle: 'The conversation is in',
    finished: (total: number) => `All ${votes(total)} are in. The opinion map is drawn within a few seconds.`,
    result: 'See its result',
    another: 'Bring in another one',
    failedTitle: 'The conversation was not brought in',
    failed:
      'Something went wrong on our side. It is tried again by itself in a while. If it still says this in an hour, bring it in again, or ask whoever runs this site.',
  },
}

export type ExchangeTexts = typeof exchangeEn
