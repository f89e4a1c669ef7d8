import { counted } from '#ui/texts/english.ts'
import { dates } from './dates.ts'

const untilDay = (closesAt: Date | null) => (closesAt ? ` It is open until the end of ${dates.lastDay(closesAt)}.` : '')
const people = counted('person', 'people')
const votes = counted('vote', 'votes')

interface Counted {
  readonly votes: number
  readonly people: number
  readonly reason: string | null
}

interface Decided {
  readonly question: string
  readonly statements: readonly string[]
  readonly askedBy: string
}

const quoted = (statements: readonly string[]) => statements.map((text) => `    ${text}`).join('\n\n')
const yours = (n: number) => (n === 1 ? 'Your statement' : `${n} of your statements`)

/** Letters and news to people who follow, took part or said something. */
export const letters = {
  stop: 'To get no more letters about what you say and take part in, open:',
  opened: (about: { readonly question: string; readonly closesAt: Date | null }) => ({
    subject: `A conversation has opened: ${about.question}`,
    text: `You can now say what you think about this question: ${about.question}${untilDay(about.closesAt)}`,
  }),
  announced: (about: { readonly question: string; readonly opensAt: Date; readonly closesAt: Date | null }) => ({
    subject: `A conversation will open: ${about.question}`,
    text: `From ${dates.day(about.opensAt)} you can say what you think about this question: ${about.question}${untilDay(about.closesAt)}`,
  }),
  closed: (about: Counted & { readonly question: string; readonly askedBy: string; readonly promise: string }) => ({
    subject: `A conversation has closed: ${about.question}`,
    text: [
      `The conversation “${about.question}” has closed: ${people(about.people)} took part, with ${votes(about.votes)}.`,
      ...(about.reason ? [`Why it closed: ${about.reason}`] : []),
      ...(about.promise ? [`What happens now, in the words of ${about.askedBy}:\n\n${about.promise}`] : []),
      'Here is the result:',
    ].join('\n\n'),
  }),
  /** In one sentence, beside the step of the matter. */
  outcome: ({ people: n, votes: v, reason }: Counted) =>
    `${people(n)} took part, with ${votes(v)}.${reason ? ` Why it closed: ${reason}` : ''}`,
  published: ({ question, statements }: Decided) => ({
    subject: statements.length === 1 ? 'Your statement is published' : 'Your statements are published',
    text: `${yours(statements.length)} in the conversation “${question}” can now be voted on:\n\n${quoted(statements)}\n\nSee how people vote:`,
  }),
  rejected: ({
    question,
    statements,
    askedBy,
    reason,
    note,
  }: Decided & { readonly reason: string; readonly note: string }) => ({
    subject: statements.length === 1 ? 'Your statement is not published' : 'Your statements are not published',
    text: [
      `${yours(statements.length)} in the conversation “${question}” will not be shown to others:`,
      quoted(statements),
      `The reason, from the rules of this community: ${reason}`,
      ...(note ? [`${askedBy} adds:\n\n${note}`] : []),
      'Nobody changes your words. You can say it again in another way. What became of everything you said:',
    ].join('\n\n'),
  }),
}
