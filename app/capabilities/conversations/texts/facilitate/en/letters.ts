import { dates } from './dates.ts'

const untilDay = (closesAt: Date | null) => (closesAt ? ` It is open until the end of ${dates.lastDay(closesAt)}.` : '')

/** Letters and news to people who follow, took part or said something. */
export const letters = {
  opened: (about: { readonly question: string; readonly closesAt: Date | null }) => ({
    subject: `A conversation has opened: ${about.question}`,
    text: `You can now say what you think about this question: ${about.question}${untilDay(about.closesAt)}`,
  }),
  announced: (about: { readonly question: string; readonly opensAt: Date; readonly closesAt: Date | null }) => ({
    subject: `A conversation will open: ${about.question}`,
    text: `From ${dates.day(about.opensAt)} you can say what you think about this question: ${about.question}${untilDay(about.closesAt)}`,
  }),
}
