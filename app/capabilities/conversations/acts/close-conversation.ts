import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyLine } from '#platform/tidy-text.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
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
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  const reason = tidyLine(input.reason)
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if ([...reason].length > longestReason) return refuse({ kind: 'reason-long' })
  const door = decideDoor(conversation, conversation.at)
  if (door.kind === 'not-yet-open') return refuse({ kind: 'not-yet-open' })
  if (door.kind !== 'open') return refuse({ kind: 'not-open' })
  const closedAt = conversation.at
  const { votes } = await endConversation(deed, conversation, { closedAt, reason })
  return done({ closedAt, votes })
}
