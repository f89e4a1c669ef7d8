const number = new Intl.NumberFormat('en-GB')
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

export const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n === 1 ? one : many}`

/** A moment, or a civil date like `2026-12-01`, as a day in England: 1 December 2026. */
export const day = (at: Date | string): string =>
  dayFormat.format(typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at)
