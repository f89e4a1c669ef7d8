const isNightly = process.env.FOLKMOOT_TEST_NIGHTLY === '1'

/** How often a property is tried: before merging always the same ones; at night ten times as many, never seen before. */
export function tries(usual: number): { readonly numRuns: number; readonly seed: number } {
  return isNightly ? { numRuns: usual * 10, seed: Date.now() % 2 ** 31 } : { numRuns: usual, seed: 20_261_125 }
}
