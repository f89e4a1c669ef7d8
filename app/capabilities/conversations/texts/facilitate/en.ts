import { dates } from './en/dates.ts'
import { letters } from './en/letters.ts'
import { make } from './en/make.ts'
import { manage } from './en/manage.ts'
import { moderate } from './en/moderate.ts'
import { poster } from './en/poster.ts'
import { noLetters, preview } from './en/preview.ts'
import { reasons } from './en/reasons.ts'
import { who } from './en/who.ts'

/** Everything that somebody who runs a conversation reads. */
export const facilitateEn = {
  dates,
  letters,
  make,
  manage,
  moderate,
  noLetters,
  /** To somebody whose role is for another part of the community. */
  notHere: 'Your role is for another part of this community. It does not cover the place this conversation is about.',
  poster,
  preview,
  reasons,
  who,
}

export type FacilitateTexts = typeof facilitateEn
