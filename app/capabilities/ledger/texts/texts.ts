import { en, type LedgerTexts } from './en.ts'

export const textsFor = (_locale: string): LedgerTexts => en
