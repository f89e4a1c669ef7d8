import { atLeast, count, counted } from '#ui/texts/english.ts'

/** What conversations say on pages of threads: one's own contributions, and “you said, we did”. */
export const threads = {
  own: 'Conversations you took part in',
  answered: (answers: number) => `You answered ${count(answers, 'statement', 'statements')}`,
  people: counted('person took part', 'people took part'),
  inConversation: (question: string, votes: number) =>
    `in the conversation “${question}”, with ${count(votes, 'answer', 'answers')}`,
  shared: (side: 'agree' | 'disagree', floor: number, groups: number) =>
    `${groups > 1 ? 'In every group' : 'Among all'} ${atLeast(floor)} of those who took a side ${side}`,
}
