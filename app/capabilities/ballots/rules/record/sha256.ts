import { toHex, utf8 } from '../bytes.ts'

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits; the same in a browser as on a server. */
export const sha256 = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
