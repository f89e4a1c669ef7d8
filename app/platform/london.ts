const dateFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' })
const hour = 3_600_000
const day = 24 * hour

/** The civil date in England at a moment: `2026-11-25`. */
export const londonDate = (at: Date): string => dateFormat.format(at)

/** Midnights in England between two moments; below zero where the second is earlier. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((Date.parse(londonDate(to)) - Date.parse(londonDate(from))) / day)

/** Midnights until the last day on which something can be done: what ends at midnight ends with the day before. */
export const daysLeft = (now: Date, until: Date): number => Math.max(0, daysBetween(now, new Date(until.getTime() - 1)))

/** The moment at which a clock in England shows a full hour (3 to 23) on a date. */
export function londonMoment(date: string, atHour: number): Date {
  const winter = new Date(Date.parse(`${date}T00:00:00Z`) + atHour * hour)
  return Number(hourFormat.format(winter)) === atHour ? winter : new Date(winter.getTime() - hour)
}

/** The next time after `now` that a clock in England shows this hour; on a Monday, where only Mondays will do. */
export function nextMorning(now: Date, atHour: number, onMondays = false): Date {
  const today = Date.parse(londonDate(now))
  for (let ahead = 0; ; ahead++) {
    const date = new Date(today + ahead * day)
    const moment = londonMoment(date.toISOString().slice(0, 10), atHour)
    if (moment > now && (!onMondays || date.getUTCDay() === 1)) return moment
  }
}

/** The moment a civil date begins in England. Clocks change at one in the morning, so midnight comes once a day. */
export function startOfLondonDay(date: string): Date {
  const winter = new Date(`${date}T00:00:00Z`)
  const summer = new Date(winter.getTime() - hour)
  return londonDate(summer) === date ? summer : winter
}

/** The moment a civil date ends, which is when the next begins. */
export const endOfLondonDay = (date: string): Date => startOfLondonDay(dateAfter(date))

/** The last whole day before a moment: what closes at midnight has the day before as its last. */
export const lastDayBefore = (at: Date): string => londonDate(new Date(at.getTime() - 1))

const dateAfter = (date: string) => new Date(Date.parse(`${date}T12:00:00Z`) + day).toISOString().slice(0, 10)

/** A real civil date from what somebody typed into three fields; null where there is no such day. */
export function dateFrom(typed: {
  readonly day: string
  readonly month: string
  readonly year: string
}): string | null {
  const [date, month, year] = [typed.day, typed.month, typed.year].map((text) => text.trim())
  if (!/^\d{1,2}$/.test(date!) || !/^\d{1,2}$/.test(month!) || !/^[12]\d{3}$/.test(year!)) return null
  const text = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  const real = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(text) ? text : null
}
