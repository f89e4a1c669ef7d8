import { count, counted } from '#ui/texts/english.ts'
import { dates } from './dates.ts'

const people = counted('person', 'people')

interface Told {
  readonly question: string
  readonly closesAt: Date
}

interface Turnout {
  readonly given: number
  readonly size: number
}

interface Stopped {
  readonly question: string
  readonly reason: string
  readonly given: number
}

interface Decided {
  readonly question: string
  readonly link: string
  readonly isUpheld: boolean
  readonly reason: string
}

/** News to people who follow the matter of a ballot, and letters to voters. */
export const letters = {
  opened: ({ question, closesAt }: Told) => ({
    subject: `You can vote now: ${question}`,
    text: `A ballot is open: ${question}\n\nYou can vote until ${dates.until(closesAt)}, and change your vote until then.`,
  }),
  announced: ({ question, closesAt, opensAt }: Told & { readonly opensAt: Date }) => ({
    subject: `A ballot will open: ${question}`,
    text: `From ${dates.moment(opensAt)} you can vote on this: ${question}\n\nThe ballot is open until ${dates.until(closesAt)}.`,
  }),
  closed: ({ question, given, size }: Turnout & { readonly question: string }) => ({
    subject: `A ballot has closed: ${question}`,
    text: `The ballot “${question}” has closed. ${people(given)} took part, of ${people(size)} who could. The papers are being counted; the result and every paper, without names, will be here:`,
  }),
  stopped: ({ question, reason, given }: Stopped) => ({
    subject: `A ballot was stopped: ${question}`,
    text: `The ballot “${question}” was stopped for good before its end. ${people(given)} had taken part; their papers were deleted unopened and are not counted.\n\nWhy it was stopped:\n\n${reason}`,
  }),
  stoppedOutcome: ({ reason }: Pick<Stopped, 'reason'>) => `Stopped before its end. Why: ${reason}`,
  appealMade: ({ question, link }: { readonly question: string; readonly link: string }) => ({
    subject: `Somebody appeals: they may not vote`,
    text: `Somebody was told that they may not vote in “${question}” and asks you to look again. Please decide before the ballot closes, with a reason:\n\n${link}`,
  }),
  appealDecided: ({ question, link, isUpheld, reason }: Decided) => ({
    subject: isUpheld ? `You can vote now: ${question}` : `Your appeal was turned down: ${question}`,
    text: `${isUpheld ? 'We looked again: you are on the roll now and can vote.' : 'We looked again, and you are still not on the roll.'}\n\nThe reason given:\n\n${reason}\n\nThe ballot:\n\n${link}`,
  }),
  reminder: ({ question, closesAt, link }: Told & { readonly link: string }) => ({
    subject: `You began to vote: ${question}`,
    text: `You began to vote in “${question}” and asked to be reminded. Your paper is not handed in yet. You can vote until ${dates.until(closesAt)}:\n\n${link}\n\nThis is the only reminder.`,
  }),
  /** What a proposal says of itself when it goes onto a ballot, or off it. */
  proposals: {
    'on-ballot': (question: string) => `It is on the ballot “${question}”.`,
    open: (question: string) => `The ballot “${question}” was stopped; it can be taken up again.`,
  },
  /** In one sentence, beside the step of the matter. */
  outcome: ({ given, size }: Turnout) => `${people(given)} took part, of ${count(size, 'person', 'people')} who could.`,
}
