import { type CommitmentsTexts, en } from './en.ts'

export const textsFor = (_locale: string): CommitmentsTexts => en
