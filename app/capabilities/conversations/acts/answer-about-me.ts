import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { whoOf } from '../rules/who-votes.ts'
import { shareConversation } from '../store/share-conversation.ts'
import type { AgeBand, ConversationId } from '../vocabulary.ts'

export interface AnswerAboutMe {
  readonly conversation: ConversationId
  /** Null takes an answer back; undefined leaves it as it is. */
  readonly ageBand: AgeBand | null | undefined
  readonly placeCode: string | null | undefined
}

export type AnswerAboutMeRefusal =
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-asked' }
  /** Nothing was voted or said yet, so there is nothing to set these answers beside. */
  | { readonly kind: 'no-part' }

/** Answers what a conversation asks about people: age band and place, as much of it as somebody likes. Not recorded publicly. */
export const answerAboutMe: Act<AnswerAboutMe, null, AnswerAboutMeRefusal> = async (deed, input) => {
  const conversation = await shareConversation(deed.write, deed.community.id, input.conversation)
  if (!conversation) return refuse({ kind: 'no-such-conversation' })
  if (decideDoor(conversation, conversation.at).kind !== 'open') return refuse({ kind: 'closed' })
  const { asksAge, asksPlace } = conversation
  if ((input.ageBand !== undefined && !asksAge) || (input.placeCode !== undefined && !asksPlace))
    return refuse({ kind: 'not-asked' })
  const changed = {
    ...(input.ageBand === undefined ? {} : { age_band: input.ageBand }),
    ...(input.placeCode === undefined ? {} : { place_code: input.placeCode }),
  }
  const own = await deed.write
    .selectFrom('conversations.participant')
    .select('participant_id')
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', input.conversation)
    .where('who', '=', whoOf(deed.actor) ?? Buffer.alloc(0))
    .where('adopted_by', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!own) return refuse({ kind: 'no-part' })
  if (Object.keys(changed).length > 0)
    await deed.write
      .updateTable('conversations.participant')
      .set(changed)
      .where('community_id', '=', deed.community.id)
      .where('participant_id', '=', own.participant_id)
      .execute()
  return done(null)
}
