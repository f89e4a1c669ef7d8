/**
 * The form of a UK postcode: one or two letters, a digit, perhaps a digit or letter, then a digit and two letters of
 * those in use (BS 7666). Says nothing about whether there is such a postcode.
 */
const form = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}$/

/** A postcode as we keep it (capitals, no space), or null where the text has not the form of one. */
export function normalisePostcode(text: string): string | null {
  if (text.length > 20) return null
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.-]/g, '')
  return form.test(bare) ? bare : null
}

/** As it is written on a letter: NR1 3JU. */
export const writtenPostcode = (postcode: string): string => `${postcode.slice(0, -3)} ${postcode.slice(-3)}`

/** The first half, shared by all postcodes around: NR1. */
export const outwardCode = (postcode: string): string => postcode.slice(0, -3)
