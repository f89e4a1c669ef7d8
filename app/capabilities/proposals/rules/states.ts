import type { FinalAnswer } from '#capabilities/replies/vocabulary.ts'
import type { ProposalState } from '../vocabulary.ts'

/** What can come after what. Nothing that was promised goes back to open without a reason; what is over stays over. */
const after: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  open: ['being-costed', 'on-ballot', 'agreed', 'done', 'not-done', 'withdrawn'],
  'being-costed': ['open', 'on-ballot', 'agreed', 'done', 'not-done', 'withdrawn'],
  'on-ballot': ['open', 'agreed', 'not-done'],
  agreed: ['being-done', 'done', 'partly-done', 'not-done'],
  'being-done': ['done', 'partly-done', 'not-done'],
  done: ['being-done', 'partly-done'],
  'partly-done': ['being-done', 'done', 'not-done'],
  'not-done': ['open', 'agreed', 'being-done'],
  withdrawn: [],
}

export const mayMove = (from: ProposalState, to: ProposalState): boolean => after[from].includes(to)

/** Support and arguments are taken while nothing is settled. */
export const takesSupport = (state: ProposalState): boolean => state === 'open' || state === 'being-costed'

const answerSays: Readonly<Record<FinalAnswer, ProposalState>> = {
  'we-will': 'agreed',
  'we-will-in-part': 'agreed',
  'we-cannot': 'not-done',
  'already-done': 'done',
}

/** Where an answer brings a proposal; null where it is settled or on a ballot, which no answer undoes. */
export const stateByAnswer = (from: ProposalState, answer: FinalAnswer): ProposalState | null =>
  takesSupport(from) ? answerSays[answer] : null

/** How it shows in the thread of its matter. */
export const itemStateOf = (state: ProposalState): 'open' | 'answered' | 'done' | 'withdrawn' => {
  switch (state) {
    case 'open':
    case 'being-costed':
    case 'on-ballot':
      return 'open'
    case 'agreed':
    case 'being-done':
    case 'partly-done':
    case 'not-done':
      return 'answered'
    case 'done':
      return 'done'
    case 'withdrawn':
      return 'withdrawn'
  }
}

/** States that officers may give by hand, from where it stands. The others come of acts: costing, a ballot, its authors. */
export const saidByOfficers = (from: ProposalState): readonly ProposalState[] =>
  after[from].filter((to) => ['agreed', 'being-done', 'done', 'partly-done', 'not-done', 'open'].includes(to))
