/** Whole pence from what somebody typed: “1,250”, “£1250.50”. Null where it is no sum of money. */
export function penceFrom(typed: string): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  return Number(found[1]!.replaceAll(',', '')) * 100 + Number(found[2] ?? 0)
}
