const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** Midnights in England between two moments: 0 on the last day itself. */
export function daysLeft(now: Date, until: Date): number {
  // A close at midnight belongs to the day that ends with it.
  const last = new Date(until.getTime() - 1)
  return Math.max(0, Math.round((Date.parse(day.format(last)) - Date.parse(day.format(now))) / 86_400_000))
}
