/** Letters and digits that nobody mistakes for others when read from paper: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V. */
export const unambiguousLetters = '34679ACDEFGHJKMNPQRTWXY'

/** A code for people to type from paper: `length` signs, about 4.5 bits each, drawn by `below`. */
export const makeCode = (length: number, below: (limit: number) => number): string =>
  Array.from({ length }, () => unambiguousLetters[below(unambiguousLetters.length)]).join('')

/** In groups of four, as printed. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** What somebody typed, as the code it may be: spaces and dashes do not count, nor does the case. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s\-–—]/g, '')
