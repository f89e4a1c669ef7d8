import { counted } from '#ui/texts/english.ts'

/** What ballots say on pages of threads: one's own contributions, and “you said, we did”. */
export const threads = {
  voted: 'Ballots you voted in',
  youVoted: 'You were given your paper. How you voted is not known to anyone',
  turnout: counted('person voted', 'people voted'),
  inBallot: (question: string) => `in the ballot “${question}”`,
}
