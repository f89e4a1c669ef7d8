const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in England at a moment: `2027-03-27`. */
export const londonDayOf = (moment: Date): string => parts.format(moment)

/** The moment a civil day begins in England. Clocks change at one in the morning, so midnight comes once a day. */
export function startOfLondonDay(day: string): Date {
  const winter = new Date(`${day}T00:00:00Z`)
  const summer = new Date(winter.getTime() - 3_600_000)
  return londonDayOf(summer) === day ? summer : winter
}

/** The moment a civil day ends, which is when the next begins. */
export const endOfLondonDay = (day: string): Date => startOfLondonDay(dayAfter(day))

/** The last whole day before a moment: what closes at midnight has the day before as its last. */
export const lastDayBefore = (moment: Date): string => londonDayOf(new Date(moment.getTime() - 1))

function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** A civil date from what somebody typed in three fields; null where there is no such day. */
export function dayFrom(typed: { readonly day: string; readonly month: string; readonly year: string }): string | null {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((text) => text.trim())
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!)) return null
  const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}
