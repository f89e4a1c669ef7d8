import { en, type PeopleTexts } from './en.ts'

export const textsFor = (_locale: string): PeopleTexts => en
