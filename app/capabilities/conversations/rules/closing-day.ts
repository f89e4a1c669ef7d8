import { daysLeft, lastDayBefore } from '#platform/london.ts'

export interface ClosingDay {
  /** The last day on which people can take part, as a civil date of London. */
  readonly on: string
  /** 0 on the last day itself. */
  readonly daysLeft: number
  /** The clock time at which it closes, unless that is the end of the day. */
  readonly time: string | null
}

const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })

/** What a closing moment means to people. One at midnight ends the day before. */
export function closingDay(closesAt: Date, now: Date): ClosingDay {
  const time = clockInLondon.format(closesAt)
  return {
    on: lastDayBefore(closesAt),
    daysLeft: daysLeft(now, closesAt),
    time: time === '00:00' || time === '23:59' ? null : time,
  }
}
