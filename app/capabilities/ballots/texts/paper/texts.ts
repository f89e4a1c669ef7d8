import { type PaperTexts, paperEn } from './en.ts'

export const paperTextsFor = (_locale: string): PaperTexts => paperEn
