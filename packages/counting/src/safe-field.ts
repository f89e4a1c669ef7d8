/**
 * A text for a table that may be opened in a spreadsheet: what a spreadsheet would take for a formula (it begins with
 * = + - @ or a tab) is given an apostrophe before it. Numbers stay as they are.
 */
export function safeText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
}

/** Quoted where the separator, a quotation mark, a line end or a blank at an end asks for it. */
export function quotedField(text: string, separator: ',' | ';'): string {
  const needs = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
