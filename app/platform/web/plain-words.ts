import { z } from 'zod'

/** Text as it is kept: browsers' line ends made one, nothing before and after. What no page can show is gone already (`parseForm`). */
export const plainWords = (error: string) =>
  z.string({ error }).transform((text) => text.replaceAll('\r\n', '\n').trim())
