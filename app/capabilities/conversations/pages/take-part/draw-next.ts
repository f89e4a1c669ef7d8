import type { Secrets } from '#platform/secrets.ts'
import type { KeptConversation } from '../../live/kept-conversations.ts'
import type { OwnPart } from '../../reads/own-part.ts'
import { drawStatements } from '../../rules/routing.ts'
import { signShare } from '../../rules/signed-share.ts'
import type { ConversationId, Stance, StatementId } from '../../vocabulary.ts'

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
  const chances = Array.from({ length: count }, (_, k) => chanceOf(secrets, { conversation, who }, answers.length + k))
  return drawStatements(kept.routing, answers, { candidates, chances }).map(({ statement, share }) => ({
    id: statement,
    text: kept.byId.get(statement)!.text,
    share: signShare(secrets, { conversation, statement, who }, share),
    chosen: null,
  }))
}

function chanceOf(
  secrets: Secrets,
  { conversation, who }: { readonly conversation: ConversationId; readonly who: Buffer },
  turn: number,
): number {
  return (
    secrets.keyedHash('next-statement', `${conversation} ${who.toString('hex')} ${turn}`).readUIntBE(0, 6) / 2 ** 48
  )
}
