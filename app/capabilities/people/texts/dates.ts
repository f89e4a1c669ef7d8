/** The clock of England at a moment: 24 November at 9:05. */
export const momentOf = (moment: Date): string =>
  moment.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/London',
  })
