export interface ClosingDay {
  /** The last day on which people can take part, as a civil date of London. */
  readonly on: string
  /** 0 on the last day itself. */
  readonly daysLeft: number
  /** The clock time at which it closes, unless that is the end of the day. */
  readonly time: string | null
}

const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })

/** What a closing moment means to people. One at midnight ends the day before. */
export function closingDay(closesAt: Date, now: Date): ClosingDay {
  const last = new Date(closesAt.getTime() - 1)
  const on = inLondon.format(last)
  const days = (Date.parse(on) - Date.parse(inLondon.format(now))) / 86_400_000
  const time = clockInLondon.format(closesAt)
  return { on, daysLeft: Math.max(0, days), time: time === '00:00' || time === '23:59' ? null : time }
}
