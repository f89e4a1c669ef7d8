import { endOfLondonDay, londonMoment } from '#platform/london.ts'

/** Full hours that can be chosen; 24 is the end of the day. Clocks change at one in the morning, so none of them comes twice or never. */
export const hoursToChoose = [6, 7, 8, 9, 10, 12, 15, 17, 18, 20, 21, 22, 24] as const

/** The moment at which clocks in England show an hour on a date, in summer as in winter, and on the nights between. */
export function momentOf(date: string, hour: number): Date {
  return hour === 24 ? endOfLondonDay(date) : londonMoment(date, hour)
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The date and hour that give a moment again; midnight is the end of the day before. */
export function dateAndHourOf(moment: Date): { readonly date: string; readonly hour: number } {
  const of = (at: Date) => Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const shown = of(moment)
  if (Number(shown.hour) !== 0) return { date: `${shown.year}-${shown.month}-${shown.day}`, hour: Number(shown.hour) }
  const before = of(new Date(moment.getTime() - 1))
  return { date: `${before.year}-${before.month}-${before.day}`, hour: 24 }
}
