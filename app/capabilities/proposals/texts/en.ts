import { reasons } from '#capabilities/replies/index.ts'
import { count, day, money } from '#ui/texts/english.ts'
import { costing } from './en/costing.ts'
import { letters } from './en/letters.ts'
import { list } from './en/list.ts'
import { moderate } from './en/moderate.ts'
import { proposal } from './en/proposal.ts'
import { propose } from './en/propose.ts'
import { state } from './en/state.ts'
import { threads } from './en/threads.ts'
import { together } from './en/together.ts'

/** Everything a person reads of proposals. */
export const en = {
  navigation: 'Proposals',
  threads,
  step: 'What people propose',
  /** What the story of a matter says once proposing is over. */
  stepOver: 'No more proposals are taken. Those made go on.',
  /** The sentence of a proposal's first state. */
  opening: 'Anyone with an account here can support it and say what speaks for or against it.',
  stopped: {
    withdrawn: 'Its authors withdrew it.',
    merged: 'It is part of another proposal now, which gets the answer.',
  },
  merged: (into: string, n: number) =>
    `It is part of “${into}” now${n === 0 ? '' : `. ${count(n, 'person who supported it came', 'people who supported it came')} along`}.`,
  tookIn: (title: string, n: number) =>
    `“${title}” became part of it${n === 0 ? '' : `, and ${count(n, 'person who supported that', 'people who supported that')} came along`}.`,
  gaveOut: (title: string) => `A part of it became a proposal of its own: “${title}”.`,
  splitFrom: (title: string) => `It was a part of “${title}” and is a proposal of its own now.`,
  states: {
    open: 'Open',
    'being-costed': 'Being costed',
    'on-ballot': 'On a ballot',
    agreed: 'Agreed',
    'being-done': 'Being done',
    done: 'Done',
    'partly-done': 'Partly done',
    'not-done': 'Not done',
    withdrawn: 'Withdrawn',
  },
  /** In the place of the state, of one that is part of another now. */
  part: 'Part of another',
  /** What happened, where it changed nothing of where a proposal stands. */
  happened: { 'merge-proposals': 'Merged', 'split-proposal': 'Split' } as Readonly<Record<string, string>>,
  money: (pence: number) => money(pence),
  supporters: (n: number) => count(n, 'person supports it', 'people support it'),
  day,
  reasons,
  costing,
  letters,
  noLetters: {
    title: 'Letters about proposals',
    text: (community: string) =>
      `These letters tell you what becomes of proposals at ${community} that you wrote or support.`,
    stop: 'Send me no more of these letters',
    again: 'Send me these letters again',
    stopped: 'You get no more of these letters.',
    started: 'You get these letters again.',
  },
  list,
  propose,
  proposal,
  moderate,
  state,
  together,
}

export type ProposalsTexts = typeof en
