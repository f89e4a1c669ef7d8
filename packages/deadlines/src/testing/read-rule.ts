import { asKnown, type WorkingCalendar } from '../calendar.ts'
import { englandBankHolidays, englandElections } from '../england.ts'
import type { Period, Rule } from '../last-day.ts'

const calendars: Readonly<Record<string, WorkingCalendar>> = {
  'banking-england': englandBankHolidays,
  'electoral-england': englandElections,
}
const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const

/** A rule as the worked cases write it: `WITHIN:P28D|roll=next|calendar=banking-england`. */
export function readRule(text: string): Rule {
  const [head, ...rest] = text.split('|')
  const [kind, value] = head!.split(':') as [string, string]
  const more = Object.fromEntries(rest.map((each) => each.split('=')))
  const calendar = calendarOf(more)
  const rollsTo = more.roll === 'next' && calendar ? { rollsTo: calendar } : {}
  switch (kind) {
    case 'WITHIN':
      return { kind: 'within', period: periodOf(value), ...rollsTo }
    case 'BEGINNING_WITH':
      return { kind: 'beginning-with', period: periodOf(value), ...rollsTo }
    case 'BEGINNING_DAY_AFTER':
      return { kind: 'beginning-day-after', period: periodOf(value), ...rollsTo }
    case 'WORKING_DAYS_AFTER':
      return { kind: 'working-days', days: Number(value), calendar: calendar! }
    case 'LAST_DAY_BEFORE': {
      const [month, day] = value.split('-').map(Number)
      return { kind: 'last-day-before', month: month!, day: day! }
    }
    default:
      throw new Error(`No such rule: ${text}`)
  }
}

function calendarOf(more: Readonly<Record<string, string>>): WorkingCalendar | undefined {
  const calendar = more.calendar === undefined ? undefined : calendars[more.calendar]
  return calendar && more.as_known ? asKnown(calendar, more.as_known) : calendar
}

function periodOf(text: string): Period {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(text)!
  return { count: Number(count), unit: units[unit as keyof typeof units] }
}
