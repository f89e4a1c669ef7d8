import { type CommitmentsTexts, en } from './en.ts'

export const textsFor = (_locale: string): CommitmentsTexts => en

/** What is said of each problem with the words of a promise, for forms that take its fields in. */
export const errorsOfPromise = (locale: string): Readonly<Record<string, string>> => textsFor(locale).forms.errors
