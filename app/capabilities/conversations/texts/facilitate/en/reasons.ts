import type { ModerationReason } from '../../../rules/moderation-reasons.ts'

/** Why a statement is not published, in words for its author and for the log. */
export const reasons: Readonly<Record<ModerationReason, { readonly label: string; readonly hint: string }>> = {
  'not-about-the-question': {
    label: 'It is not about the question',
    hint: 'It may well matter, but belongs somewhere else.',
  },
  'says-two-things': {
    label: 'It says more than one thing',
    hint: 'People could agree with one half and disagree with the other.',
  },
  'same-as-another': { label: 'Another statement says the same', hint: 'The votes would be split between the two.' },
  'names-a-person': {
    label: 'It names or describes a private person',
    hint: 'Councillors and officers may be named for what they do in their role.',
  },
  'insults-or-threatens': {
    label: 'It insults or threatens somebody',
    hint: 'Strong disagreement is fine; insults are not.',
  },
  advertises: { label: 'It advertises something', hint: 'Goods, services, parties or events.' },
  'cannot-be-understood': {
    label: 'It cannot be understood',
    hint: 'Not a judgement of spelling: nobody could know what a vote on it means.',
  },
}
