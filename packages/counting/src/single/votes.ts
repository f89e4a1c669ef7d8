import type { Votes } from './contract-result.ts'

/** Votes are counted in hundred-thousandths, as the Order's five decimals ask. */
export const ONE_VOTE = 100_000n

/** 1234567n is "12.34567". */
export function showVotes(votes: bigint): Votes {
  const digits = votes.toString().padStart(6, '0')
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`
}
