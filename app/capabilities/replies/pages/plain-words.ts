import { z } from 'zod'

const unprintable = /[^\P{Cc}\n\t]/gu

/** Text as it is kept: browsers' line ends made one, characters that no page can show taken out. */
const plainWords = (error: string) =>
  z
    .string({ error })
    .transform((text) => text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(unprintable, '').trim())

export const required = (most: number, missing: string, long: string) =>
  plainWords(missing).pipe(z.string().min(1, missing).max(most, long))
export const optional = (most: number, long: string) => plainWords('wrong').pipe(z.string().max(most, long)).default('')
