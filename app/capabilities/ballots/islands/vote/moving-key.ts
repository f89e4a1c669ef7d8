import { fromBase64url, joined, toBase64url } from '../../rules/bytes.ts'
import type { PaperRecord } from './paper-record.ts'

/** What another browser needs to change a paper: secret, key and version (132 bytes), with four to find typing errors. */
export async function keyToMove({ secret, d, x, y, version }: PaperRecord): Promise<string> {
  const parts = [secret, d, x, y].map((part) => fromBase64url(part, 32)!)
  const counted = new Uint8Array(4)
  new DataView(counted.buffer).setUint32(0, version)
  const bytes = joined(...parts, counted)
  return toBase64url(joined(bytes, await sumOf(bytes)))
}

/** A record from a key that somebody brought; null where it is none. */
export async function recordFromKey(typed: string): Promise<PaperRecord | null> {
  const bytes = fromBase64url(typed.replaceAll(/\s/g, ''), 136)
  if (!bytes) return null
  const sum = await sumOf(bytes.slice(0, 132))
  if (sum.some((byte, k) => byte !== bytes[132 + k])) return null
  const part = (k: number) => toBase64url(bytes.subarray(k * 32, k * 32 + 32))
  const version = new DataView(bytes.buffer).getUint32(128)
  const [secret, d, x, y] = [part(0), part(1), part(2), part(3)]
  const prefix = toBase64url(new Uint8Array(32))
  const none = { blinded: '', inverse: '', token: '', choices: null, wish: null, sending: null }
  return { secret, d, x, y, prefix, version, ...none }
}

const sumOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 4)
