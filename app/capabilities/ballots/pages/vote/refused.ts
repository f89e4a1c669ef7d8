import type { CastPaperOutcome } from '../../acts/cast-paper.ts'
import type { GivePaperOutcome } from '../../acts/give-paper.ts'
import { voteTextsFor } from '../../texts/vote/texts.ts'

export type Refused = Exclude<CastPaperOutcome | GivePaperOutcome, { kind: 'in-the-box' | 'given' }>

/** Why a paper was not given or not taken, in words. */
export function refusedText(refused: Refused, locale: string): string {
  const { refused: texts } = voteTextsFor(locale).stages
  switch (refused.kind) {
    case 'given-already':
      return texts['given-already'][refused.channel]
    case 'not-yet-open':
    case 'closed':
    case 'stopped':
    case 'draft':
    case 'no-such-ballot':
    case 'try-again':
    case 'not-on-roll':
    case 'token-malformed':
    case 'not-newer':
      return texts[refused.kind]
    case 'paper-malformed':
    case 'proof-malformed':
    case 'number-is-of-another-key':
    case 'token-not-signed':
    case 'voter-signature-wrong':
    case 'choices-not-allowed':
      return texts.broken
  }
}

/** 503 where the same may be tried again; 409 where the answer stays. */
export function statusOfRefused(kind: Refused['kind']): number {
  if (kind === 'try-again') return 503
  if (kind === 'not-on-roll') return 403
  return kind === 'draft' || kind === 'no-such-ballot' ? 404 : 409
}
