import { en, type MattersTexts } from './en.ts'

/** The texts of matters in a language; English where there is no translation yet. */
export const textsFor = (_locale: string): MattersTexts => en
