import { type Election, type Fraction, numberOf, writeAmount } from '@folkmoot/counting'

/** Writes amounts of an election for people: exact ones with all their decimals, shares of a cost rounded to pence. */
export interface Amounts {
  exact(amount: bigint): string
  /** Two decimals unless it is whole. */
  near(amount: number | Fraction): string
}

const marks: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

export function amountsOf({ places, about }: Election): Amounts {
  const currency = about.currency?.toUpperCase() ?? ''
  const mark = marks[currency]
  const said = (text: string) => (mark ? `${mark}${text}` : currency ? `${text} ${currency}` : text)
  return {
    exact: (amount) => said(grouped(withPence(writeAmount(amount, places)))),
    near: (amount) => {
      const value = (typeof amount === 'number' ? amount : numberOf(amount)) / 10 ** places
      return said(grouped(value.toFixed(2).replace(/\.00$/, '')))
    },
  }
}

/** One decimal is said as two: 50.50. */
const withPence = (text: string) => (/\.\d$/.test(text) ? `${text}0` : text)

/** Thousands apart; the digits are those given. */
function grouped(text: string): string {
  const [whole = '', part] = text.split('.')
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part === undefined ? '' : `.${part}`)
}

export const number = (value: number) => value.toLocaleString('en-GB')

/** "1 paper", "2,093 papers". */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`
