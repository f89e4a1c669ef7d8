import { randomBytes, randomInt } from 'node:crypto'

/** Chance, handed in. `bytes` for secrets and ids, `below` for draws: a whole number from 0 to `limit - 1`. */
export interface Chance {
  bytes(length: number): Uint8Array
  below(limit: number): number
  /** A number from 0 up to, not including, 1. */
  share(): number
}

export const systemChance: Chance = {
  bytes: (length) => randomBytes(length),
  below: (limit) => randomInt(limit),
  share: () => randomInt(2 ** 48 - 1) / 2 ** 48,
}
