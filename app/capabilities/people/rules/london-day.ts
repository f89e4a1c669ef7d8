/** The civil date in London at a moment: `2026-11-25`. */
export const londonDay = (moment: Date): string => moment.toLocaleDateString('en-CA', { timeZone: 'Europe/London' })

/** A real civil date from what was typed into day, month and year; null for anything else. */
export function civilDateOf(day: string, month: string, year: string): string | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^[12]\d{3}$/.test(year)) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null
}
