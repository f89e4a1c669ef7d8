import type { Records } from './records.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const quote = 0x22

/** A field as text, without its quotes and without blanks around it. */
export function fieldText({ bytes, from, to }: Records, field: number): string {
  const text = decoder.decode(bytes.subarray(from[field]!, to[field]!))
  return bytes[from[field]!] === quote && to[field]! > from[field]! ? unquoted(text) : text.trim()
}

function unquoted(text: string): string {
  const end = /^"((?:[^"]|"")*)"/.exec(text)
  if (!end) return text.trim()
  return (end[1]!.replaceAll('""', '"') + text.slice(end[0].length)).trim()
}

/** All fields of the record. */
export function fieldTexts(records: Records): string[] {
  return Array.from({ length: records.fields }, (_, field) => fieldText(records, field))
}
