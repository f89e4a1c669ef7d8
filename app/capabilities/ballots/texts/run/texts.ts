import { type RunTexts, runEn } from './en.ts'

/** What whoever makes, runs or looks at a ballot reads, in a language; English where there is no translation yet. */
export const runTextsFor = (_locale: string): RunTexts => runEn
