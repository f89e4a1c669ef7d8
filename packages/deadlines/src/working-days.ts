import { type BeyondTheCalendar, beyond, knows, type WorkingCalendar, whyClosed } from './calendar.ts'
import { addDays, type CivilDate, dayNumber, weekdayOfNumber } from './civil-date.ts'

/** A day that was left out of a count, and its name where it is a holiday. */
export interface LeftOut {
  readonly date: CivilDate
  readonly name: string
}

export interface CountedDay {
  readonly kind: 'day'
  readonly date: CivilDate
  /** The holidays between, in order; weekends are not listed. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * The working day that comes `days` working days after a day, or before it where `days` is below zero. The first working
 * day after the start is day 1; the start itself is never counted, and need not be a working day. 0 gives the start.
 * Refuses where the count leaves the days that the calendar knows.
 *
 * `addWorkingDays('2026-12-23', 3, englandBankHolidays)` is 30 December 2026: 24, 29 and 30 December count, the 25th and
 * the 28th are holidays.
 */
export function addWorkingDays(
  start: CivilDate,
  days: number,
  calendar: WorkingCalendar,
): CountedDay | BeyondTheCalendar {
  if (!Number.isSafeInteger(days)) throw new RangeError('Working days are whole days.')
  const step = days < 0 ? -1 : 1
  const leftOut: LeftOut[] = []
  let date = start
  for (let left = Math.abs(days); left > 0; ) {
    if (!knows(calendar, date)) return beyond(calendar)
    date = addDays(date, step)
    const why = whyClosed(calendar, date)
    if (why === null) left--
    else if (why !== 'weekend') leftOut.push({ date, name: why.name })
  }
  return knows(calendar, date)
    ? { kind: 'day', date, leftOut: step > 0 ? leftOut : leftOut.toReversed() }
    : beyond(calendar)
}

export interface CountedDays {
  readonly kind: 'days'
  readonly days: number
}

/**
 * How many working days lie after the first day, up to and with the second; below zero where the second is earlier. So
 * `workingDaysBetween(a, b)` working days after `a` is `b`, where `b` is a working day.
 *
 * `workingDaysBetween('2026-12-23', '2026-12-30', englandBankHolidays)` is 3.
 */
export function workingDaysBetween(
  first: CivilDate,
  second: CivilDate,
  calendar: WorkingCalendar,
): CountedDays | BeyondTheCalendar {
  if (!knows(calendar, first) || !knows(calendar, second)) return beyond(calendar)
  const isBack = second < first
  const [from, to] = isBack ? [second, first] : [first, second]
  // Counting back, the day we come to is counted and the day we start from is not.
  const days = isBack
    ? upTo(addDays(to, -1), calendar) - upTo(addDays(from, -1), calendar)
    : upTo(to, calendar) - upTo(from, calendar)
  return { kind: 'days', days: isBack && days !== 0 ? -days : days }
}

/** Working days from the beginning of all counting up to and with a day: only differences mean something. */
function upTo(date: CivilDate, { holidays }: WorkingCalendar): number {
  const number = dayNumber(date)
  const weekday = weekdayOfNumber(number)
  const weeks = (number - weekday) / 7
  return weeks * 5 + Math.min(weekday, 5) - holidays.filter((holiday) => holiday.date <= date).length
}
