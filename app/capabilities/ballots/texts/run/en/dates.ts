const london = 'Europe/London'
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: london,
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: london,
})

/** 5pm, 5:30pm, midnight, midday: as clocks in England show it. */
function time(moment: Date): string {
  const written = timeFormat.format(moment).replace(/\s/g, '').toLowerCase().replace(':00', '')
  if (written === '12am' || written === '0am') return 'midnight'
  return written === '12pm' || written === '0pm' ? 'midday' : written
}

/** Days and moments in words, always of England. What closes at midnight closes at the end of the day before. */
export const dates = {
  day: (moment: Date) => dayFormat.format(moment),
  moment: (moment: Date) => `${time(moment)} on ${dayFormat.format(moment)}`,
  until: (moment: Date) =>
    time(moment) === 'midnight'
      ? `the end of ${dayFormat.format(new Date(moment.getTime() - 1))}`
      : `${time(moment)} on ${dayFormat.format(moment)}`,
}
