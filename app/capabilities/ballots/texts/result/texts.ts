import { type BallotResultTexts, en } from './en.ts'

export const resultTextsFor = (_locale: string): BallotResultTexts => en
