import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeStep, tellFollowers } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { countVotes } from '../reads/count-votes.ts'
import type { LockedConversation } from '../store/lock-conversation.ts'
import { hrefOfResults } from '../store/thread-of.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'

export const tellParticipantsJob = 'tell-participants'

export interface End {
  readonly closedAt: Date
  /** Why before its day, in public words; null where its day came. */
  readonly reason: string | null
}

/**
 * Ends voting for good, for the acts that may. The conversation is locked: once this has committed no vote can be counted
 * any more. Followers and those who took part are told afterwards.
 */
export async function endConversation(
  deed: Deed,
  conversation: LockedConversation,
  { closedAt, reason }: End,
): Promise<{ readonly votes: number; readonly people: number }> {
  const key = { community: deed.community.id, conversation: conversation.id }
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'closed', closed_at: closedAt, opens_at: null, closing_reason: reason })
    .where('community_id', '=', key.community)
    .where('conversation_id', '=', key.conversation)
    .execute()
  const counted = await countVotes(deed.write, key)
  const { letters } = facilitateTextsFor(deed.community.locale)
  const step = { capability: 'conversations', subjectId: conversation.id }
  await changeStep(deed, {
    ...step,
    state: 'closed',
    closesAt: closedAt,
    outcome: letters.outcome({ ...counted, reason }),
  })
  await tellFollowers(deed, {
    matterId: conversation.matter,
    ...letters.closed({ ...conversation, ...counted, reason }),
    href: hrefOfResults(conversation.slug),
  })
  await deed.queue(tellParticipantsJob, { conversation: conversation.id })
  const facts = { question: conversation.question, ...counted, by: reason === null ? 'its-last-day' : 'its-makers' }
  await recordInLedger(deed, { kind: 'conversation-closed', subject: conversation.id, facts })
  return counted
}
