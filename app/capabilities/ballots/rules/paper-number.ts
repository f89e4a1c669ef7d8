import { type Bytes, joined, utf8 } from './bytes.ts'
import { receiptLength } from './paper-code.ts'

/** SHA-256 of the voter's public key (64 bytes): under this number the paper is published. */
export const numberOf = async (key: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', key))

/**
 * The receipt of whoever holds this secret. It is made of the secret for this purpose alone, so that nobody without the
 * secret can tell which paper it belongs to; and it stays the same when the choices change.
 */
export async function receiptOf(ballot: string, secret: Bytes): Promise<Bytes> {
  const hash = await crypto.subtle.digest('SHA-256', joined(utf8(`folkmoot-receipt-1\n${ballot}\n`), secret))
  return new Uint8Array(hash, 0, receiptLength).slice()
}

/** Without letters that look like others: no I, L, O, U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt as people read it: six groups of four. */
export function receiptText(receipt: Uint8Array): string {
  const bits = Array.from(receipt, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const all = bits.match(/.{5}/g)!.map((five) => letters[Number.parseInt(five, 2)])
  return all.join('').match(/.{4}/g)!.join('-')
}

/** What somebody typed, however they wrote it; null where it is no receipt. */
export function readReceipt(typed: string): Bytes | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (plain.length !== (receiptLength * 8) / 5 || [...plain].some((each) => !letters.includes(each))) return null
  const bits = [...plain].map((each) => letters.indexOf(each).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g)!, (eight) => Number.parseInt(eight, 2))
}
