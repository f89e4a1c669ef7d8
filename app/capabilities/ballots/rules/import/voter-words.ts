const bands = [
  [18, 'Under 18'],
  [25, '18 to 24'],
  [45, '25 to 44'],
  [65, '45 to 64'],
  [Number.POSITIVE_INFINITY, '65 and over'],
] as const

/** From the youngest. */
export const ageBands: readonly string[] = bands.map(([, name]) => name)

/** The band of an age; empty where there is none. */
export function ageBand(age: string): string {
  if (!/^\d{1,3}(\.0+)?$/.test(age.trim())) return ''
  return bands.find(([under]) => Number(age) < under)![1]
}

const sexes: Readonly<Record<string, string>> = { F: 'Women', K: 'Women', M: 'Men' }

/** As files write it, in words; another word stays as it is. */
export const sexName = (sex: string): string => sexes[sex.trim().toUpperCase()] ?? sex.trim().slice(0, 40)
