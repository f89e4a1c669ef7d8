/**
 * The one form of a mail address that an account hangs on: small letters, ASCII only, no more and no less. Look-alike
 * signs, full-width letters and trailing dots are refused rather than changed into somebody else's address; a plus tag
 * stays, because the mailbox behind it may be another's.
 * @returns null for what is not such an address.
 */
export function normaliseEmail(text: string): string | null {
  const address = text.trim().toLowerCase()
  return address.length <= 254 && pattern.test(address) ? address : null
}

const pattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/** An address that can be shown to somebody who may only half know it: `a…@example.org`. */
export const veiledEmail = (email: string): string => email.replace(/^(.).*@/, '$1…@')
