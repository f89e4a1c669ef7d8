import { type VoteTexts, voteEn } from './en.ts'

/** What a voter reads, in a language; English where there is no translation yet. */
export const voteTextsFor = (_locale: string): VoteTexts => voteEn
