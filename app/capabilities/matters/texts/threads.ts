import { count, day, number } from '#ui/texts/english.ts'
import type { SheetPart } from '../store/tellers.ts'

/** What pages of threads, of one's own contributions and of “you said, we did” say. */
export const threads = {
  drawing: {
    title: 'The thread, drawn',
    description: (behind: number, ahead: number) =>
      `A drawing of ${count(behind, 'thing', 'things')} that it comes from and ${count(ahead, 'thing', 'things')} that came of it. The list below says the same in words.`,
    here: 'This one',
    twin: 'The same in words',
  },
  own: {
    title: 'What became of mine',
    lead: 'What you said, supported and took part in here, and what became of each. Only you see this page.',
    news: 'News',
    letters: 'Letters about what you said',
    lettersLegend: 'How often shall we write to you about it?',
    wishes: {
      'at-once': 'At once, each time something comes of it',
      daily: 'Once a day, in the morning, if there is news',
      weekly: 'Once a week, on Monday morning, if there is news',
      quiet: 'Not at all: I look here',
    },
    save: 'Save',
    saved: 'Your choice is saved.',
    stopTitle: 'Letters about what you said',
    offered: 'What you offered',
    became: 'What became of it',
    itself: (state: string) => `Nothing has grown from it yet. ${state}.`,
    stands: {
      waiting: 'It waits to be looked at',
      open: 'It is open',
      answered: 'It was answered',
      done: 'It is done',
      withdrawn: 'It was taken back',
      hidden: 'It is hidden; its page says why',
    },
    due: (on: string) => `An answer is due by ${day(on)}`,
    thread: 'Follow its thread',
    on: (at: Date) => day(at),
    none: 'Nothing of yours yet',
    noneWhy:
      'When you offer a statement, support a proposal, ask a question or vote, it stands here with what became of it.',
    noneNext: 'See what is under way',
    onlyNewest: (n: number) => `The ${number(n)} newest are shown. Your export of data has all.`,
  },
  sheet: {
    title: 'You said, we did',
    titleOf: (matter: string) => `You said, we did: ${matter}`,
    link: 'You said, we did: on one page',
    kind: 'Made from the public record by itself. Nobody wrote it.',
    made: (at: Date) => `As it stood on ${day(at)}`,
    print: 'To print this page or keep it as a PDF, use your browser’s print.',
    back: 'The whole story',
    parts: {
      'took-part': 'Who took part',
      said: 'You said',
      decided: 'What was decided, and why',
      promised: 'What was promised',
      happened: 'What happened',
    } satisfies Record<SheetPart, string>,
    empty: {
      'took-part': 'Nobody has taken part yet.',
      said: 'Nothing has been said yet.',
      decided: 'Nothing has been decided yet.',
      promised: 'Nothing has been promised yet.',
      happened: 'Nothing has happened yet.',
    } satisfies Record<SheetPart, string>,
    decision: 'The decision',
    ending: 'Why it was closed',
    square: 'A code that leads to this page',
    address: 'More, and the whole story:',
  },
}
