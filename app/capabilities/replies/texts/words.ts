import { count, day } from '#ui/texts/english.ts'
import type { Answer } from '../vocabulary.ts'

const kindNames: Readonly<Record<string, readonly [string, string]>> = {
  question: ['question', 'questions'],
  proposal: ['proposal', 'proposals'],
  statement: ['statement', 'statements'],
}

/** What kind of contribution it is; a kind without words of its own is its own word. */
export const kindName = (kind: string, n = 1): string => {
  const names = kindNames[kind]
  if (names) return n === 1 ? names[0] : names[1]
  const plain = kind.replaceAll('-', ' ')
  return n === 1 ? plain : `${plain}s`
}

export const workingDays = (n: number) => count(n, 'working day', 'working days')
export const who = (post: string, team: string) => `${post} (${team})`

export const answerNames = {
  'we-will': 'We will',
  'we-will-in-part': 'We will, in part',
  'we-cannot': 'We cannot',
  'already-done': 'Already done',
  'not-ours': 'Not ours: passed on',
  'need-more': 'We need more from you',
} satisfies Record<Answer, string>

/** What a contribution's page says of its answer. */
export const part = {
  title: 'The answer',
  mustAnswer: (who: string) => `Who must answer: ${who}.`,
  dueIn: (days: number, on: string) => {
    if (days === 0) return `The answer is due today, ${day(on)}`
    return `${count(days, 'day', 'days')} left: the answer is due by ${day(on)}`
  },
  late: (days: number, on: string) => `The answer is ${workingDays(days)} late: it was due by ${day(on)}`,
  firstDue: (on: string) => `The first date was ${day(on)}.`,
  asked: (since: string) => `Since ${day(since)} we wait for more from whoever brought it in.`,
  answered: (who: string, on: string, days: number) => `Answered by ${who} on ${day(on)}, after ${workingDays(days)}.`,
  corrected: (on: string) => `This answer was corrected on ${day(on)}.`,
  before: 'What it said before',
  wasLate: (due: string) => `It was due by ${day(due)}.`,
  stopped: (on: string) => `Nobody answers it any more, since ${day(on)}.`,
  steps: 'Each step on the way to an answer',
  withoutHolidays: (until: string) =>
    `Bank holidays were known only until ${day(until)} when this date was counted, so it counts weekdays alone.`,
}
