import type { Temporal } from 'temporal-polyfill'
import { type BeyondTheCalendar, beyond, isWorkingDay, knows, type WorkingCalendar } from './calendar.ts'
import { addDays, type CivilDate, dateOf } from './civil-date.ts'
import { addWorkingDays } from './working-days.ts'

/** So many days, weeks, months or years. */
export interface Period {
  readonly count: number
  readonly unit: 'days' | 'weeks' | 'months' | 'years'
}

/** How a law says by when. `calendar` is needed where working days matter. */
export type Rule =
  /** “within six weeks of”: the day it happened is not counted. */
  | { readonly kind: 'within'; readonly period: Period; readonly rollsTo?: WorkingCalendar }
  /** “six weeks beginning with the day”: the day it happened is the first. */
  | { readonly kind: 'beginning-with'; readonly period: Period; readonly rollsTo?: WorkingCalendar }
  /** “six weeks beginning with the day after” */
  | { readonly kind: 'beginning-day-after'; readonly period: Period; readonly rollsTo?: WorkingCalendar }
  /** “within 20 working days”, or before, where `days` is below zero. */
  | { readonly kind: 'working-days'; readonly days: number; readonly calendar: WorkingCalendar }
  /** “before 1 March”: the last day before the first such day that is not earlier than the start. */
  | { readonly kind: 'last-day-before'; readonly month: number; readonly day: number }

export type LastDay = { readonly kind: 'day'; readonly date: CivilDate } | BeyondTheCalendar

/**
 * The last day on which something is still in time, counted from the day on which it began. Weeks and months take no
 * notice of holidays, unless the rule rolls to the next working day.
 *
 * `lastDay('2024-01-31', { kind: 'beginning-with', period: { count: 6, unit: 'months' } })` is 30 July 2024.
 */
export function lastDay(start: CivilDate, rule: Rule): LastDay {
  switch (rule.kind) {
    case 'within':
      return rolled(dateOf(start).add(durationOf(rule.period)).toString(), rule.rollsTo)
    case 'beginning-with':
      return rolled(endOfPeriod(start, rule.period), rule.rollsTo)
    case 'beginning-day-after':
      return rolled(endOfPeriod(addDays(start, 1), rule.period), rule.rollsTo)
    case 'working-days':
      return addWorkingDays(start, rule.days, rule.calendar)
    case 'last-day-before':
      return { kind: 'day', date: lastDayBefore(start, rule) }
  }
}

const durationOf = ({ count, unit }: Period): Temporal.DurationLike => ({ [unit]: count })

/** Where the month has no such day, the period ends with the month's last day, and no day is taken off again. */
function endOfPeriod(first: CivilDate, period: Period): CivilDate {
  const begun = dateOf(first)
  const corresponding = begun.add(durationOf(period))
  const isThere = period.unit === 'days' || period.unit === 'weeks' || corresponding.day === begun.day
  return (isThere ? corresponding.subtract({ days: 1 }) : corresponding).toString()
}

function lastDayBefore(start: CivilDate, { month, day }: { readonly month: number; readonly day: number }): CivilDate {
  const from = dateOf(start)
  const thisYear = from.with({ month, day }, { overflow: 'reject' })
  const next = thisYear.toString() > start ? thisYear : thisYear.add({ years: 1 })
  return next.subtract({ days: 1 }).toString()
}

function rolled(date: CivilDate, calendar: WorkingCalendar | undefined): LastDay {
  if (!calendar) return { kind: 'day', date }
  for (let day = date; ; day = addDays(day, 1)) {
    if (!knows(calendar, day)) return beyond(calendar)
    if (isWorkingDay(calendar, day)) return { kind: 'day', date: day }
  }
}
