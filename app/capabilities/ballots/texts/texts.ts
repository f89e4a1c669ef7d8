import { type BallotsTexts, en } from './en.ts'

export const textsFor = (_locale: string): BallotsTexts => en
