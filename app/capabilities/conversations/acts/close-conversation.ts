import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { mayRunConversations } from '../rules/may-run-conversations.ts'
import { tidyStatement } from '../rules/statement-text.ts'
import { lockConversation } from '../store/lock-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'
import { endConversation } from './end-conversation.ts'

export interface CloseConversation {
  readonly conversation: ConversationId
  /** Why now, in a sentence for everyone. */
  readonly reason: string
}

export type CloseRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'not-yet-open' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'reason-long' }

export const longestReason = 300

/** Closes a conversation before its last day, or one that has none. */
export const closeConversation: Act<
  CloseConversation,
  { readonly closedAt: Date; readonly votes: number },
  CloseRefusal
> = async (deed, input) => {
  if (!mayRunConversations(deed.actor)) return refuse({ kind: 'not-yours-to-do' })
  const reason = tidyStatement(input.reason)
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if ([...reason].length > longestReason) return refuse({ kind: 'reason-long' })
  const conversation = await lockConversation(deed.write, deed.community.id, input.conversation)
  if (!conversation) return refuse({ kind: 'no-such-conversation' })
  const door = decideDoor(conversation, conversation.at)
  if (door.kind === 'not-yet-open') return refuse({ kind: 'not-yet-open' })
  if (door.kind !== 'open') return refuse({ kind: 'not-open' })
  const closedAt = conversation.at
  const { votes } = await endConversation(deed, conversation, { closedAt, reason })
  return done({ closedAt, votes })
}
