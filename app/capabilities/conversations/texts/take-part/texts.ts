import { type TakePartTexts, takePartEn } from './en.ts'

/** What somebody who takes part reads, in a language; English where there is no translation yet. */
export const takePartTextsFor = (_locale: string): TakePartTexts => takePartEn
