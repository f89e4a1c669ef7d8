import {
  addWorkingDays,
  englandBankHolidays,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '@folkmoot/deadlines'

const known = englandBankHolidays

/** Where bank holidays are not known yet: weekdays only, and the page says so. */
const weekdaysOnly: WorkingCalendar = {
  id: 'weekdays',
  version: 'weekdays',
  from: '1970-01-01',
  until: '9999-12-31',
  holidays: [],
  source: '',
}

export interface Due {
  readonly on: string
  /** Kept beside the day, so that it is known with which list of holidays it was counted. */
  readonly calendar: string
}

/** The last working day of a promise. */
export function dueOn(start: string, workingDays: number): Due {
  const counted = addWorkingDays(start, workingDays, known)
  if (counted.kind === 'day') return { on: counted.date, calendar: `${known.id} ${known.version}` }
  const plain = addWorkingDays(start, workingDays, weekdaysOnly)
  if (plain.kind !== 'day') throw new Error(plain.say)
  return { on: plain.date, calendar: weekdaysOnly.id }
}

/** Whether a day was counted without knowing its bank holidays; then the page says until when they are known. */
export const isWithoutHolidays = (calendar: string): boolean => calendar === weekdaysOnly.id
export const holidaysKnownUntil = known.until

/** Working days after the first day, up to and with the second; below zero where the second is earlier. */
export function workingDays(first: string, second: string): number {
  const counted = workingDaysBetween(first, second, known)
  if (counted.kind === 'days') return counted.days
  const plain = workingDaysBetween(first, second, weekdaysOnly)
  if (plain.kind !== 'days') throw new Error(plain.say)
  return plain.days
}

/** Whether letters about duties go on a day. Where holidays are not known, on every weekday. */
export const isLetterDay = (day: string): boolean => isWorkingDay(day <= known.until ? known : weekdaysOnly, day)
