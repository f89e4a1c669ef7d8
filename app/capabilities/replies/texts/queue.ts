import { count, day, number } from '#ui/texts/english.ts'
import { workingDays } from './words.ts'

/** The officers' queue. */
export const queue = {
  title: 'Waiting for an answer',
  lead: (waiting: number, late: number) => {
    if (waiting === 0) return 'Nothing waits for an answer.'
    return late === 0
      ? `${count(waiting, 'contribution waits', 'contributions wait')}. None is late.`
      : `${count(waiting, 'contribution waits', 'contributions wait')}. ${number(late)} of them ${late === 1 ? 'is' : 'are'} late.`
  },
  all: 'All',
  mine: 'Yours',
  narrow: 'Narrow the list',
  matter: 'Matter',
  everyMatter: 'Every matter',
  place: 'Place',
  everyPlace: 'Every place',
  kind: 'Kind',
  everyKind: 'Every kind',
  topic: 'Topic: words that are in it',
  show: 'Show',
  clear: 'Show all again',
  choose: (title: string) => `Choose “${title}”`,
  answerChosen: 'Answer the chosen ones together',
  late: (days: number) => `${workingDays(days)} late`,
  dueToday: 'Due today',
  due: (days: number, on: string) => `${count(days, 'day', 'days')} left, until ${day(on)}`,
  asked: 'Waits for its author',
  with: (name: string) => `With ${name}`,
  withNobody: 'With nobody yet',
  withYou: 'With you',
  unnamed: 'an officer without a name',
  next: 'More that wait',
  emptyTitle: 'Nothing waits here',
  empty:
    'When somebody asks a question or makes a proposal, it comes here at once, with the day by which it must be answered.',
  emptyNarrow: 'No contribution fits what you chose.',
  calendar: 'Your dates for your calendar',
  calendarHint: 'A calendar that keeps itself up to date. Keep its address to yourself: it shows what lies with you.',
  board: 'The public board',
  charter: 'The charter',
  errors: { 'none-chosen': 'Choose at least one contribution' } as Readonly<Record<string, string>>,
}
