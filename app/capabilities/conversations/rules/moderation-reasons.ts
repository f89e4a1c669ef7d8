/**
 * Why a statement is not published: keys of the community's rules, each with its words in the catalogue. A decision names one
 * of them; the author is told which.
 */
export const moderationReasons = [
  'not-about-the-question',
  'says-two-things',
  'same-as-another',
  'names-a-person',
  'insults-or-threatens',
  'advertises',
  'cannot-be-understood',
] as const

export type ModerationReason = (typeof moderationReasons)[number]

export const isModerationReason = (text: string): text is ModerationReason =>
  (moderationReasons as readonly string[]).includes(text)

/** What a moderator says of statements. `note`: more words for their authors, not published; may be empty. */
export type Decision =
  | { readonly kind: 'publish' }
  | { readonly kind: 'reject'; readonly reason: ModerationReason; readonly note: string }
