/** The nineteen age bands joined into six: under 15, 15 to 24, 25 to 44, 45 to 64, 65 to 79, 80 and over. */
export const broadAges = (ages: readonly number[]): readonly number[] => joined(ages, [0, 3, 5, 9, 13, 16, 19])

/** The ten tenths of deprivation joined into fifths. */
export const fifths = (tenths: readonly number[]): readonly number[] => joined(tenths, [0, 2, 4, 6, 8, 10])

const joined = (values: readonly number[], cuts: readonly number[]) =>
  cuts.slice(1).map((end, k) => values.slice(cuts[k], end).reduce((sum, value) => sum + value, 0))
