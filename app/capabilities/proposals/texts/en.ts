import { count, day } from '#ui/texts/english.ts'
import { costing } from './en/costing.ts'
import { letters } from './en/letters.ts'
import { list } from './en/list.ts'
import { proposal } from './en/proposal.ts'
import { propose } from './en/propose.ts'
import { moderate, state, together } from './en/rest.ts'
import { threads } from './en/threads.ts'

/** Everything a person reads of proposals. */
export const en = {
  navigation: 'Proposals',
  threads,
  step: 'What people propose',
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
  /** Pence as pounds; whole pounds where nothing is lost. */
  money: (pence: number) =>
    `£${(pence / 100).toLocaleString('en-GB', pence % 100 === 0 ? {} : { minimumFractionDigits: 2 })}`,
  supporters: (n: number) => count(n, 'person supports it', 'people support it'),
  day,
  reasons: {
    'not-about-here': { label: 'It is not about this place or this matter', hint: 'It belongs somewhere else.' },
    'names-a-person': { label: 'It names or describes a private person', hint: 'People are not to be found by it.' },
    'insults-or-threatens': { label: 'It insults or threatens', hint: 'Strong words about things are fine.' },
    advertises: { label: 'It advertises', hint: 'It sells something, or is mostly links.' },
    repeats: { label: 'It says the same again', hint: 'The same words were sent before.' },
    'cannot-be-understood': { label: 'It cannot be understood', hint: 'Nobody could say what is wanted.' },
    'against-the-law': { label: 'It is against the law', hint: 'For example a threat, or somebody else’s picture.' },
  },
  costing,
  letters,
  list,
  propose,
  proposal,
  moderate,
  state,
  together,
}

export type ProposalsTexts = typeof en
