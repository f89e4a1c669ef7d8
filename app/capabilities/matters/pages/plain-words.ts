import { z } from 'zod'

const unprintable = /[^\P{Cc}\n\t]/gu

/** Text as it is kept: browsers' line ends made one, characters that no page can show taken out. */
export const plainWords = (error: string) =>
  z
    .string({ error })
    .transform((text) => text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(unprintable, '').trim())
