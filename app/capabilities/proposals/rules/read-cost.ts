const most = 100_000_000_000_00

/** Pounds as people write them (`£12,500`, `12500.50`, `3k`, `1.2m`), in pence; null where it is no sum of money. */
export function readCost(text: string): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*(k|m|thousand|million)?$/i.exec(text.trim())
  if (!found) return null
  const [, whole = '', part = '', scale = ''] = found
  const times = /^(k|thousand)$/i.test(scale) ? 1_000 : /^(m|million)$/i.test(scale) ? 1_000_000 : 1
  const pence = (Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))) * times
  return pence <= most ? pence : null
}
