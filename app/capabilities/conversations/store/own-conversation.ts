import type { Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { mayRunIt } from '../reads/may-run-it.ts'
import { mayRunSomeConversations } from '../rules/may-run-conversations.ts'
import type { ConversationId, ConversationState } from '../vocabulary.ts'
import { type LockedConversation, lockConversation } from './lock-conversation.ts'
import { type SharedConversation, shareConversation } from './share-conversation.ts'

export type NotOwnConversation = { readonly kind: 'not-yours-to-do' | 'no-such-conversation' }

/** Takes the conversation's row, for somebody who may run it. Drafts of others are to them as if they were not there. */
export const lockOwnConversation = (deed: Deed, id: ConversationId) =>
  own<LockedConversation>(deed, () => lockConversation(deed.write, deed.community.id, id))

/** Holds a share of the conversation's row, for somebody who may run it. */
export const shareOwnConversation = (deed: Deed, id: ConversationId) =>
  own<SharedConversation>(deed, () => shareConversation(deed.write, deed.community.id, id))

async function own<Row extends { readonly state: ConversationState; readonly matter: string }>(
  deed: Deed,
  take: () => Promise<Row | null>,
): Promise<Result<Row, NotOwnConversation>> {
  if (!mayRunSomeConversations(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const row = await take()
  if (!row) return refuse({ kind: 'no-such-conversation' })
  const about = { community: deed.community.id, matter: row.matter }
  if (await mayRunIt(deed.write, about, deed.actor)) return done(row)
  return refuse({ kind: row.state === 'draft' ? 'no-such-conversation' : 'not-yours-to-do' })
}
