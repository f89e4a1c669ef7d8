import type { Share } from './contract.ts'

/** The least whole number that is at least the share of `whole`: [1, 3] of 10 is 4. */
export function leastAtLeast([part, of]: Share, whole: number): number {
  return Number((BigInt(part) * BigInt(whole) + BigInt(of) - 1n) / BigInt(of))
}

/** The least whole number that is more than the share of `whole`: [1, 2] of 10 is 6. */
export function leastMoreThan([part, of]: Share, whole: number): number {
  return Number((BigInt(part) * BigInt(whole)) / BigInt(of)) + 1
}

/** From 0 to 1, in whole numbers. */
export function isShare(share: Share): boolean {
  const [part, of] = share
  return (
    share.length === 2 && Number.isSafeInteger(part) && Number.isSafeInteger(of) && part >= 0 && of > 0 && part <= of
  )
}
