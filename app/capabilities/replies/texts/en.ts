import { day } from '#ui/texts/english.ts'
import { board } from './board.ts'
import { charter } from './charter.ts'
import { answering, asking, assigning, correcting, item } from './item.ts'
import { letters, news } from './letters.ts'
import { moderation } from './moderation.ts'
import { queue } from './queue.ts'
import { reasons } from './reasons.ts'
import { rounds } from './rounds.ts'
import { calendar, feed, noLetters } from './small.ts'
import { threads } from './threads.ts'
import { answerNames, kindName, part, who, workingDays } from './words.ts'

/** Everything a person reads of replies. */
export const en = {
  title: 'Replies',
  threads,
  day,
  kindName,
  workingDays,
  who,
  answerNames,
  part,
  item,
  answering,
  assigning,
  correcting,
  moderation,
  reasons,
  asking,
  letters,
  news,
  board,
  queue,
  rounds,
  charter,
  calendar,
  feed,
  noLetters,
  /** The charter that every community starts with, until its officers write their own. */
  firstCharter: {
    team: 'The team that runs this site',
    post: 'Officer on duty',
    superiorPost: 'The administrator of this site',
    conduct: `What people write here is published, whatever they think. We leave out only what
• is not about the question,
• names a private person,
• insults or threatens,
• advertises,
• says the same as another contribution,
• says two things at once, where people vote on it,
• cannot be understood.

Whoever wrote it is told which of these it was, and can ask somebody else to look at it again.`,
  },
}

export type RepliesTexts = typeof en
