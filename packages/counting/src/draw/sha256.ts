import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What `printf '%s\n' LINE LINE … | sha256sum` prints: every line in UTF-8 and ended by a newline. */
export function hashLines(lines: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(lines.map((line) => `${line}\n`).join(''))))
}

/** One line of text: not empty, no line breaks or other control characters, no lone surrogates, no spaces at its ends that an eye would miss. */
export function isPlainLine(line: string): boolean {
  return line.length > 0 && line === line.trim() && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(line)
}
