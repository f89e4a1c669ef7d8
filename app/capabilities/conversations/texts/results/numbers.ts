import { count, counted, day, number } from '#ui/texts/english.ts'

export const people = counted('person', 'people')
export const votes = counted('vote', 'votes')
export const statements = counted('statement', 'statements')
export const groups = counted('group', 'groups')

/** The words of small numbers, as one would say them. */
export const inWords = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? number(n)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const zone = 'Europe/London'

/** 24 November 2026, 9:05 am */
export const moment = (at: Date): string => `${day(at)}, ${clock(at)}`

const clock = (at: Date) =>
  at
    .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: zone })
    .replace('\u202f', ' ')

/** “9 days left, until 11 March 2027” */
export function untilDay(daysLeft: number, until: Date): string {
  const last = day(new Date(until.getTime() - 1))
  if (daysLeft === 0) return `Last day: open until tonight, ${last}`
  return `${count(daysLeft, 'day', 'days')} left, until ${last}`
}
