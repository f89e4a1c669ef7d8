import { en, type ProposalsTexts } from './en.ts'

export const textsFor = (_locale: string): ProposalsTexts => en
