const london = 'Europe/London'

/** Days and moments in words. A conversation that closes at midnight has the day before as its last. */
export const dates = {
  day: (moment: Date) =>
    moment.toLocaleDateString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: london,
    }),
  lastDay: (closesAt: Date) => dates.day(new Date(closesAt.getTime() - 1)),
  moment: (moment: Date) =>
    moment.toLocaleString('en-GB', {
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: london,
    }),
}
