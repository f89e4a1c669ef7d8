import type { ModerationReason } from '#capabilities/replies/vocabulary.ts'

export interface Sent {
  readonly text: string
  /** Whole hours since the account was made. */
  readonly accountHours: number
  /** The same words, sent by anybody in the last days. */
  readonly isRepeated: boolean
}

const manyLinks = 4
const newAccountHours = 24
const linksOfNewAccount = 2

/**
 * Whether something is looked at before it is shown, and by which rule. Only what is plain: many links, links from an
 * account made today, or the same words again. Being new alone holds nothing back.
 */
export function decideHold({ text, accountHours, isRepeated }: Sent): ModerationReason | null {
  const links = text.match(/\b(?:https?:\/\/|www\.)\S+/gi)?.length ?? 0
  if (links >= manyLinks) return 'advertises'
  if (links >= linksOfNewAccount && accountHours < newAccountHours) return 'advertises'
  return isRepeated ? 'repeats' : null
}
