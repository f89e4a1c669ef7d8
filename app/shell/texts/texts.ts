import { en, type ShellTexts } from './en.ts'

/** The shell's texts in a language; English where there is no translation yet. */
export const textsFor = (_locale: string): ShellTexts => en
