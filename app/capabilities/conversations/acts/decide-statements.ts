import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItems, changeItem } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { Decision } from '../rules/moderation-reasons.ts'
import { type LockedStatement, lockStatements, saveDecisions } from '../store/decide-statements.ts'
import { shareOwnConversation } from '../store/own-conversation.ts'
import type { SharedConversation } from '../store/share-conversation.ts'
import { itemOfStatement } from '../store/thread-of.ts'
import type { ConversationId, StatementId, StatementState } from '../vocabulary.ts'
import { tellAuthors } from './tell-authors.ts'

export interface DecideStatements {
  readonly conversation: ConversationId
  readonly statements: readonly StatementId[]
  /** What they were when the moderator looked: where one has changed since, nothing is decided. */
  readonly from: StatementState
  readonly decision: Decision
}

export type DecideRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'decided-already' }
  | { readonly kind: 'note-long' }
  /** Somebody else decided on these since the moderator looked. */
  | { readonly kind: 'changed-meanwhile'; readonly statements: readonly StatementId[] }

export const mostAtOnce = 200
export const longestNote = 500

/**
 * Publishes statements or turns them down, for the first time or by changing an earlier decision. Their words stay as they
 * are. Authors are told; each decision is recorded, without the words.
 */
export const decideStatements: Act<DecideStatements, { readonly decided: number }, DecideRefusal> = async (
  deed,
  { decision, from, ...input },
) => {
  const own = await shareOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  const wanted = [...new Set(input.statements)]
  if (wanted.length === 0) return refuse({ kind: 'nothing-chosen' })
  if (wanted.length > mostAtOnce) return refuse({ kind: 'too-many', most: mostAtOnce })
  if (decision.kind === 'reject' && [...decision.note].length > longestNote) return refuse({ kind: 'note-long' })
  const to = decision.kind === 'publish' ? 'published' : 'rejected'
  if (from === to) return refuse({ kind: 'decided-already' })
  if (conversation.state === 'draft') return refuse({ kind: 'no-such-conversation' })
  const key = { community: deed.community.id, conversation: conversation.id }
  const statements = await lockStatements(deed.write, key, wanted)
  const asSeen = new Set(statements.filter(({ state }) => state === from).map(({ id }) => id))
  const changed = wanted.filter((id) => !asSeen.has(id))
  if (changed.length > 0) return refuse({ kind: 'changed-meanwhile', statements: changed })
  await saveDecisions(deed, key, { ids: wanted, to, decision })
  await keepThread(deed, conversation, statements, to)
  await tellAuthors(deed, conversation, statements, decision)
  for (const { id, person } of statements) {
    const reason = decision.kind === 'reject' ? decision.reason : null
    const isOwn = person !== null && person === deed.actor.person
    const facts = { conversation: conversation.id, from, to, reason, isOwn }
    await recordInLedger(deed, { kind: 'statement-decided', subject: id, facts })
  }
  return done({ decided: statements.length })
}

async function keepThread(
  deed: Deed,
  conversation: SharedConversation,
  statements: readonly LockedStatement[],
  to: 'published' | 'rejected',
): Promise<void> {
  if (to === 'published') {
    const authored = statements.map((each) => ({ ...itemOfStatement(conversation, each), author: each.person }))
    await addItems(deed, authored)
  }
  for (const { id } of statements) await changeItem(deed, { itemId: id, state: to === 'published' ? 'open' : 'hidden' })
}
