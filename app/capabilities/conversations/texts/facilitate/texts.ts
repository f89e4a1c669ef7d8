import { type FacilitateTexts, facilitateEn } from './en.ts'

/** What somebody who runs a conversation reads, in a language; English where there is no translation yet. */
export const facilitateTextsFor = (_locale: string): FacilitateTexts => facilitateEn
