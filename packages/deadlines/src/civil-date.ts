import { Temporal } from 'temporal-polyfill'

/** A day in the civil calendar, written `2027-03-11`. Never a moment: it has no hour and no time zone. */
export type CivilDate = string

const form = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a civil date. Throws a RangeError for a text that is not one, and for a day that does not exist.
 * `dateOf('2024-02-29').daysInMonth` is 29.
 */
export function dateOf(text: CivilDate): Temporal.PlainDate {
  if (!form.test(text)) throw new RangeError(`Not a civil date as 2027-03-11: ${text}`)
  return Temporal.PlainDate.from(text, { overflow: 'reject' })
}

/** `isCivilDate('2023-02-29')` is false. */
export function isCivilDate(text: string): boolean {
  try {
    return dateOf(text) !== null
  } catch {
    return false
  }
}

const start = new Temporal.PlainDate(1970, 1, 1)

/** Days since 1 January 1970: `dayNumber('1970-01-02')` is 1. */
export const dayNumber = (date: CivilDate): number => dateOf(date).since(start, { largestUnit: 'day' }).days

/** The other way round: `dateOfNumber(1)` is `1970-01-02`. */
export const dateOfNumber = (number: number): CivilDate => start.add({ days: number }).toString()

/** 1 is Monday, 7 is Sunday. 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** `addDays('2024-02-28', 2)` is `2024-03-01`. Days may be below zero. */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfNumber(dayNumber(date) + days)

/** Midnights from one day to another; below zero where the second is earlier: `daysBetween('2024-02-28', '2024-03-01')` is 2. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)
