import { type ExchangeTexts, exchangeEn } from './en.ts'

/** What somebody who brings a conversation in reads, in a language; English where there is no translation yet. */
export const exchangeTextsFor = (_locale: string): ExchangeTexts => exchangeEn
