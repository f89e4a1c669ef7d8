import type { ModerationReason } from './moderation-reasons.ts'

/**
 * Whether the public log shows the words of a statement that was not published. Where they may hurt somebody, or where it is
 * not known why they were turned down, the log tells the reason and keeps the words back.
 */
export function mayShowRejected(reason: ModerationReason | null): boolean {
  switch (reason) {
    case 'not-about-the-question':
    case 'says-two-things':
    case 'same-as-another':
      return true
    case 'names-a-person':
    case 'insults-or-threatens':
    case 'advertises':
    case 'cannot-be-understood':
    case null:
      return false
  }
}
