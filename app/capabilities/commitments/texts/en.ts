import { count, counted, day, money, number } from '#ui/texts/english.ts'
import type { CommitmentList } from '../reads/list-commitments.ts'
import type { Standing } from '../rules/where-it-stands.ts'
import type { CheckOutcome, CheckRound } from '../vocabulary.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'

/** Everything a person reads of promises. */
export const en = {
  navigation: 'Promises',
  day,
  number,
  money: (pence: number) => money(pence),
  standing: {
    'on-its-way': 'On its way',
    late: 'Late',
    'being-checked': 'Reported done',
    'not-noticed': 'Open again',
    done: 'Done',
    'given-up': 'Will not be done',
  } satisfies Record<Standing, string>,
  list: {
    title: 'Promises',
    lead: 'What has been promised here, by when, and whether residents notice. Nothing leaves these lists silently.',
    tabs: {
      'under-way': 'Under way',
      late: 'Late',
      'being-checked': 'Reported done',
      ended: 'Ended',
    } satisfies Record<CommitmentList, string>,
    tab: (name: string, n: number) => `${name} (${number(n)})`,
    tabsLabel: 'Which promises',
    empty: {
      'under-way': [
        'Nothing is promised just now',
        'A promise is made when a question is answered or decided. Matters show what people here are deciding.',
      ],
      late: [
        'No promise is late',
        'A promise is late on the day after its date. Its page says so until it is done or explained.',
      ],
      'being-checked': [
        'Nothing is being checked just now',
        'When a promise is reported done, residents are asked whether they notice.',
      ],
      ended: ['No promise has ended yet', 'Here is what was done, and what will not be done and why.'],
    } satisfies Record<CommitmentList, readonly [string, string]>,
    matters: 'See the matters',
    by: (on: string) => `By ${day(on)}`,
    first: (on: string) => `first promised by ${day(on)}`,
    answers: 'Answers for it',
    ended: (on: Date) => `Ended on ${day(on)}`,
    next: 'Later ones',
    previous: 'Earlier ones',
  },
  home: { title: 'Promises', late: counted('is late', 'are late'), all: 'All promises' },
  page: {
    kicker: 'A promise',
    who: 'Who does it',
    accountable: 'Who answers for it',
    due: 'By when',
    firstDue: (on: string) => `First promised by ${day(on)}`,
    late: (days: number) => `${count(days, 'day', 'days')} late`,
    left: (days: number, on: string) =>
      days === 0 ? `Due today, ${day(on)}` : `${count(days, 'day', 'days')} left, until ${day(on)}`,
    money: 'Money set aside',
    know: 'How one will know',
    measure: 'What is looked at',
    baseline: 'How it was',
    target: 'How it should be',
    now: 'Latest report',
    noReport: 'Nothing reported yet',
    gap: 'Reported and noticed',
    gapLead: 'What those who answer for it say, beside what residents say.',
    reported: 'Reported',
    reportedNot: 'Not reported done yet. Residents are asked as soon as it is.',
    reportedDone: (on: Date) => `Done on ${day(on)}`,
    noticed: 'Noticed',
    noticedNot: 'Nobody has been asked yet.',
    answerColumn: 'Answer',
    peopleColumn: 'People',
    grewFrom: 'Grew from',
    rounds: { 'at-done': 'When it was reported done', 'four-weeks': 'Four weeks later' } satisfies Record<
      CheckRound,
      string
    >,
    asked: (n: number) => `${count(n, 'person was', 'people were')} asked.`,
    asking: (n: number, on: string) =>
      `${count(n, 'person is', 'people are')} being asked until ${on}. Answers are shown when the asking ends.`,
    outcomes: {
      better: 'They notice: it is better.',
      'not-yet': 'They say: not yet.',
      mixed: 'They do not agree on it.',
      'too-few': 'Too few answered to say.',
    } satisfies Record<CheckOutcome, string>,
    hidden: 'The numbers are not shown, because fewer than five answered.',
    answer: 'You are asked: is it really better?',
    answerButton: 'Say what you notice',
    answered: 'You have answered. You can change it until the asking ends.',
    milestones: 'Stages on the way',
    reachedOn: (on: string) => `Reached on ${day(on)}`,
    by: (on: string) => `by ${day(on)}`,
    story: 'What happened',
    events: {
      made: 'Promised',
      progress: 'Progress',
      done: 'Reported done',
      reopened: 'Open again: residents say not yet',
      'given-up': 'It will not be done',
      date: (from: string, to: string) => `Date changed from ${day(from)} to ${day(to)}`,
      stage: (title: string) => `Stage reached: ${title}`,
      checked: (round: CheckRound) => (round === 'at-done' ? 'Residents were asked' : 'Residents were asked again'),
      dueAhead: 'Promised by this day',
    },
    measured: (measure: string, value: string) => `${measure}: ${value}`,
    thread: 'Where it comes from, and what became of it',
    record: 'This promise in the public record',
    look: 'For those who answer for it',
    acts: {
      report: 'Say how it goes, or that it is done',
      date: 'Change the date',
      milestone: 'Add a stage on the way',
      giveUp: 'Say that it will not be done',
    },
    photos: 'Photos',
    removePhoto: 'Take this photo away',
    done: {
      made: 'The promise is made. Followers of the matter are told.',
      reported: 'Your report is published.',
      'photo-removed': 'The photo is taken away.',
      done: 'Reported done. Residents are being asked now.',
      date: 'The date is changed. The first date stays to be seen.',
      milestone: 'The stage is added.',
      reached: 'The stage is marked as reached.',
      'given-up': 'It is published that this will not be done.',
      answered: 'Thank you. Your answer counts.',
    } as Readonly<Record<string, string>>,
  },
  own: {
    title: 'You are asked: is it really better?',
    waiting: 'Your answer is waited for',
    answered: 'You have answered',
  },
  offers: { make: 'Make a promise in this matter', who: 'Who does what here' },
  reopened: (no: number, told: number) =>
    told < 5
      ? 'More than half of the residents who could tell said that it is not better yet. The promise is open again.'
      : `${number(no)} of the ${number(told)} residents who could tell said that it is not better yet. The promise is open again.`,
  forbidden: 'Only those who answer for this promise, facilitators and officers may do this.',
  letters,
  forms,
}

export type CommitmentsTexts = typeof en
