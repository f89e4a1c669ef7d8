/** Numbers and days as English writes them, for every catalogue: one way, whichever page says it. */
const figures = new Intl.NumberFormat('en-GB')
const zone = 'Europe/London'
// Made once: making one takes a hundred times as long as using it.
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })

/** 225,524 */
export const number = (n: number): string => figures.format(n)

const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `Holt`, `Holt and Sheringham`, `Cromer, Holt and Sheringham` */
export const listed = (words: readonly string[]): string => listFormat.format(words)

/** `1 person`, `2,031 people` */
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`

/** `counted('person', 'people')` says how many of one thing there are. */
export const counted = (one: string, many: string) => (n: number) => count(n, one, many)

/** Whole percent; never “100%” or “0%” where somebody said otherwise. */
export function percent(share: number): string {
  if (share > 0.99 && share < 1) return 'over 99%'
  if (share > 0 && share < 0.01) return 'under 1%'
  return `${Math.round(share * 100)}%`
}

/** The least that a share can be, in whole percent: rounded down, so that it never promises more. */
export const atLeast = (share: number): string => `at least ${Math.floor(share * 100 + 1e-9)}%`

/** A moment, or a civil date like `2026-12-01`, as a day in England: 1 December 2026. */
export const day = (at: Date | string): string =>
  dayFormat.format(typeof at === 'string' && !at.includes('T') ? new Date(`${at}T12:00:00Z`) : new Date(at))

const currencies = new Map<string, readonly [whole: Intl.NumberFormat, parts: Intl.NumberFormat]>()

function currencyFormats(currency: string): readonly [Intl.NumberFormat, Intl.NumberFormat] {
  const held = currencies.get(currency)
  if (held) return held
  const style = { style: 'currency', currency } as const
  const made = [
    new Intl.NumberFormat('en-GB', { ...style, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    new Intl.NumberFormat('en-GB', { ...style, minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  ] as const
  currencies.set(currency, made)
  return made
}

/** Money from pence (hundredths of the currency): £1,240, and £12.50 where there are pence. */
export function money(pence: number, currency = 'GBP'): string {
  const [whole, parts] = currencyFormats(currency)
  const exact = Math.round(pence)
  return exact % 100 === 0 ? whole.format(exact / 100) : parts.format(exact / 100)
}
