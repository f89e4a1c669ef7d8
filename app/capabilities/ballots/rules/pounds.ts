/**
 * Whole pence of what somebody typed as pounds: `12,500`, `£12,500.50`, `1 200`.
 * @returns null for what is no such amount
 */
export function penceOf(typed: string): number | null {
  const text = typed.trim().replace(/^£\s*/, '').replaceAll(/[,\s]/g, '')
  const found = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null
}

/** The same amount for a field: `12500` or `12500.50`. */
export const poundsOf = (pence: number | null): string => {
  if (pence === null) return ''
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}
