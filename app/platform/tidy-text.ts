/** One line without odd spaces, control characters, signs that turn the direction of writing, or spaces without width. */
export const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[\u200B\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()

/** Paragraphs apart by one empty line, each line tidy; a single line break stays. */
export const tidyParagraphs = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
