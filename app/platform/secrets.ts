import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chance } from './chance.ts'

/** What is done with the installation's secret. */
export interface Secrets {
  /** A keyed hash (HMAC-SHA-256) of a text for one purpose; nobody without the secret can try guesses against it. */
  keyedHash(purpose: string, text: string): Buffer
}

export function makeSecrets(secret: string): Secrets {
  // As key objects: a key of bytes is looked at anew each time, and that is most of the work. Purposes are few, but a caller
  // may make some of what it is asked.
  const keys = new Map<string, KeyObject>()
  const keyFor = (purpose: string) => {
    const held = keys.get(purpose)
    if (held) return held
    const key = createSecretKey(`${secret}\n${purpose}`, 'utf8')
    if (keys.size >= 200) keys.clear()
    keys.set(purpose, key)
    return key
  }
  return { keyedHash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest() }
}

/** 128 random bits as text for addresses and cookies. Only their hash is stored. */
export const newToken = (chance: Chance): string => Buffer.from(chance.bytes(16)).toString('base64url')

/** What is stored of a token: it is random already, so a plain hash is enough. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Compares without telling by the time it takes where two values differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The installation's secret where none is set: made once and kept in the data folder, readable by its owner only.
 * Two that start at once agree: the first to write it wins.
 */
export function keptSecret(folder: string, make: () => string): string {
  const file = join(folder, 'secret')
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}
