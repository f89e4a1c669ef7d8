/** A decimal number as it was written: `digits` in units of 10^-places. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

/** More digits than any currency needs; longer ones are a mistake in the file. */
const mostDigits = 30

/** Reads "1234", "1234.50" and "1234,50"; null for anything else. Zeros at the end are dropped: "1.50" has one place. */
export function decimalOf(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)(?:[.,](\d*))?$/.exec(text.trim())
  if (!match) return null
  const [, sign, whole = '', after = ''] = match
  const part = after.replace(/0+$/, '')
  if (whole + after === '' || (whole + part).replace(/^0+/, '').length > mostDigits) return null
  const digits = BigInt(whole + part || '0')
  return { digits: sign === '-' ? -digits : digits, places: part.length }
}

export function scaled({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places)
}

/** The amount as a decimal text, exact. Example: `writeAmount(123450n, 2)` is "1234.5". */
export function writeAmount(amount: bigint, places: number): string {
  const magnitude = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0')
  const at = magnitude.length - places
  const part = magnitude.slice(at).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${magnitude.slice(0, at)}${part && `.${part}`}`
}
