import { en, type RepliesTexts } from './en.ts'

export const textsFor = (_locale: string): RepliesTexts => en
