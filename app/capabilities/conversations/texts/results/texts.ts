import { type ResultsTexts, resultsEn } from './en.ts'

export const resultsTextsFor = (_locale: string): ResultsTexts => resultsEn
