import type { ModerationReason } from '../vocabulary.ts'

/** The community's rules, in words. */
export const reasons = {
  'not-about-here': { label: 'It is not about this place or this matter', hint: 'It belongs somewhere else.' },
  'names-a-person': { label: 'It names or describes a private person', hint: 'People are not to be found by it.' },
  'insults-or-threatens': { label: 'It insults or threatens', hint: 'Strong words about things are fine.' },
  advertises: { label: 'It advertises', hint: 'It sells something, or is mostly links.' },
  repeats: { label: 'It says the same again', hint: 'The same words were sent before.' },
  'cannot-be-understood': { label: 'It cannot be understood', hint: 'Nobody could say what is wanted.' },
  'against-the-law': { label: 'It is against the law', hint: 'For example a threat, or somebody else’s picture.' },
} as const satisfies Readonly<Record<ModerationReason, { readonly label: string; readonly hint: string }>>
