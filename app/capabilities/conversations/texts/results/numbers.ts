export const many = (n: number): string => n.toLocaleString('en-GB')
const counted = (one: string, several: string) => (n: number) => (n === 1 ? `1 ${one}` : `${many(n)} ${several}`)

export const people = counted('person', 'people')
export const votes = counted('vote', 'votes')
export const statements = counted('statement', 'statements')
export const groups = counted('group', 'groups')

/** Whole percent; never “100%” or “0%” where somebody said otherwise. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1) return 'over 99%'
  if (share > 0 && share < 0.01) return 'under 1%'
  return `${Math.round(share * 100)}%`
}

/** The words of small numbers, as one would say them. */
export const inWords = (n: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? many(n)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const zone = 'Europe/London'

/** 24 November 2026 */
export const day = (at: Date): string =>
  at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })

/** 24 November 2026, 9:05 am */
export const moment = (at: Date): string => `${day(at)}, ${clock(at)}`

const clock = (at: Date) =>
  at
    .toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: zone })
    .replace('\u202f', ' ')

/** “9 days left, until 11 March 2027” */
export function untilDay(daysLeft: number, until: Date): string {
  const last = day(new Date(until.getTime() - 1))
  if (daysLeft === 0) return `Last day: open until tonight, ${last}`
  return `${daysLeft === 1 ? '1 day' : `${many(daysLeft)} days`} left, until ${last}`
}
