import { type CivilDate, dayNumber, weekdayOfNumber } from './civil-date.ts'

/** A day, Monday to Friday, on which no work is done, and why. */
export interface Holiday {
  readonly date: CivilDate
  readonly name: string
  /** The day on which it became known, where it was made for one year only. Left out: known as long as the calendar is. */
  readonly knownSince?: CivilDate
}

/** Which days are working days: Monday to Friday, less the holidays. It answers only for the days it knows. */
export interface WorkingCalendar {
  readonly id: string
  /** Names this list, so that a day counted with it can be counted again when a newer list says otherwise. */
  readonly version: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly holidays: readonly Holiday[]
  readonly source: string
}

/** The calendar as it stood on a day: what was announced later is not in it. */
export const asKnown = (calendar: WorkingCalendar, on: CivilDate): WorkingCalendar => ({
  ...calendar,
  version: `${calendar.version} as known on ${on}`,
  holidays: calendar.holidays.filter(({ knownSince }) => knownSince === undefined || knownSince <= on),
})

/** Saturdays and Sundays have no name of their own: `null` is a working day. */
export function whyClosed(calendar: WorkingCalendar, date: CivilDate): 'weekend' | Holiday | null {
  if (weekdayOfNumber(dayNumber(date)) > 5) return 'weekend'
  return calendar.holidays.find((holiday) => holiday.date === date) ?? null
}

/** `isWorkingDay(englandBankHolidays, '2026-12-25')` is false. */
export const isWorkingDay = (calendar: WorkingCalendar, date: CivilDate): boolean => whyClosed(calendar, date) === null

/** A day was asked for that the calendar does not know. */
export interface BeyondTheCalendar {
  readonly kind: 'beyond-the-calendar'
  readonly knownFrom: CivilDate
  readonly knownUntil: CivilDate
  /** In English, for a log or an error: pages say it in their own words. */
  readonly say: string
}

export const beyond = ({ from, until }: WorkingCalendar): BeyondTheCalendar => ({
  kind: 'beyond-the-calendar',
  knownFrom: from,
  knownUntil: until,
  say: `Bank holidays are known from ${from} until ${until} only. A newer list is needed to count further.`,
})

/** Throws a RangeError for what is no civil date. */
export const knows = (calendar: WorkingCalendar, date: CivilDate): boolean =>
  dayNumber(date) >= dayNumber(calendar.from) && date <= calendar.until
