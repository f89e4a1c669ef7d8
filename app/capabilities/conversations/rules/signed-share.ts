import { type Secrets, sameBytes } from '#platform/secrets.ts'
import type { ConversationId, StatementId } from '../vocabulary.ts'

/** To whom a statement was shown. */
export interface ShownTo {
  readonly conversation: ConversationId
  readonly statement: StatementId
  readonly who: Buffer
}

/**
 * The chance with which a statement was shown, as the form carries it there and back: with our signature over whom it was
 * shown to and where, so that nobody can make one up or lend theirs to somebody else.
 */
export const signShare = (secrets: Secrets, shown: ShownTo, share: number): string =>
  `${share}~${signatureOf(secrets, shown, String(share)).toString('base64url')}`

/** The chance that a form brought back; null where it is not one that we gave this person for this statement. */
export function readShare(secrets: Secrets, shown: ShownTo, signed: string | undefined): number | null {
  const [share = '', signature = ''] = (signed ?? '').split('~')
  const isOurs = sameBytes(Buffer.from(signature, 'base64url'), signatureOf(secrets, shown, share))
  return isOurs ? Number(share) : null
}

const signatureOf = (secrets: Secrets, { conversation, statement, who }: ShownTo, share: string): Buffer =>
  secrets.keyedHash('shown-share', `${conversation} ${statement} ${who.toString('hex')} ${share}`).subarray(0, 12)
