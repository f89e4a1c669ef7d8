import { type Blank, blanks } from '../vocabulary.ts'

const blank = /\{([^{}\n]{0,40})\}/g
const isBlank = (name: string): name is Blank => (blanks as readonly string[]).includes(name)

/** Names in braces that are no blank of ours: a mistake that every author would get to read. */
export const unknownBlanks = (words: string): readonly string[] =>
  [...words.matchAll(blank)].map((match) => match[1]!).filter((name) => !isBlank(name))

/** The answer as one author gets it. What is put in is never read for blanks itself. */
export const fillBlanks = (words: string, values: Readonly<Record<Blank, string>>): string =>
  words.replaceAll(blank, (whole, name: string) => (isBlank(name) ? values[name] : whole))
