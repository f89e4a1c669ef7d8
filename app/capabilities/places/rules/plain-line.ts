/** What somebody typed as one plain line: control characters and broken letters, which no database takes, go. */
export const plainLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
