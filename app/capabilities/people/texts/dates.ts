/** A moment as a day in England: 24 November 2026. */
export const dayOf = (moment: Date | string): string =>
  new Date(moment).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  })

export const momentOf = (moment: Date): string =>
  moment.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/London',
  })

/** A civil date, `2026-11-24`, in words. */
export const civilDay = (date: string): string => dayOf(`${date}T12:00:00Z`)
