import type { Secrets } from '#platform/secrets.ts'
import type { KeptConversation } from '../../live/kept-conversations.ts'
import type { OwnPart } from '../../reads/own-part.ts'
import { drawStatements } from '../../rules/routing.ts'
import { signShare } from '../../rules/signed-share.ts'
import type { Stance, StatementId } from '../../vocabulary.ts'

/** A statement to answer, as the form and the island need it. */
export interface Shown {
  readonly id: StatementId
  readonly text: string
  /** The chance with which it was drawn, signed; null where it was not drawn. */
  readonly share: string | null
  readonly chosen: Stance | null
}

export interface DrawingFor {
  readonly who: Buffer
  readonly candidates: readonly StatementId[]
  /** Five at the most: a hash holds so many chances. */
  readonly count: number
}

/**
 * The next statements for somebody. Chance is a keyed hash of who they are and how much they have answered: whoever
 * loads the page again sees the same statement, and nobody can foretell or choose it.
 */
export function drawNext(
  secrets: Secrets,
  { part, kept }: { readonly part: OwnPart; readonly kept: KeptConversation },
  { who, candidates, count }: DrawingFor,
): readonly Shown[] {
  const conversation = part.conversation.id
  const answers = part.own?.answers ?? []
  const turn = `${conversation} ${who.toString('hex')} ${answers.length}`
  const hash = secrets.keyedHash('next-statement', turn)
  const chances = Array.from({ length: count }, (_, k) => hash.readUIntBE(k * 6, 6) / 2 ** 48)
  return drawStatements(kept.routing, answers, { candidates, chances }).map(({ statement, share }) => ({
    id: statement,
    text: kept.byId.get(statement)!.text,
    share: signShare(secrets, { conversation, statement, who }, share),
    chosen: null,
  }))
}
