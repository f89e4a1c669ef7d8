import { en, type PlacesTexts } from './en.ts'

/** The texts of places in a language; English where there is no translation yet. */
export const textsFor = (_locale: string): PlacesTexts => en
