import { counted, money, number, percent } from '#ui/texts/english.ts'

export const papers = counted('paper', 'papers')
export const people = counted('person', 'people')
export const projects = counted('project', 'projects')

/** 412 of 4,213 (10%) */
export const ofAll = (n: number, all: number): string =>
  all === 0 ? number(n) : `${number(n)} of ${number(all)} (${percent(n / all)})`

/** `A`, `A and B`, `A, B and C` */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
export const inWords = (n: number): string => small[n] ?? number(n)

/** 1st, 2nd, 3rd, 11th, 22nd */
export function ordinal(n: number): string {
  const tens = n % 100
  const ending = tens > 10 && tens < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${number(n)}${ending}`
}

/** Parts of a penny matter where shares are small: £0.0042 is “less than a penny”. */
export function share(pence: number, currency: string): string {
  if (pence > 0 && pence < 1) return `less than ${money(1, currency)}`
  return money(pence, currency)
}

export { money, number, percent }
