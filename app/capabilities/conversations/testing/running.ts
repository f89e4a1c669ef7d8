import { perform } from '#platform/acts/act.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import { type MadeConversation, type MakeConversation, makeConversation } from '../acts/make-conversation.ts'
import { openConversation } from '../acts/open-conversation.ts'
import type { ConversationId } from '../vocabulary.ts'
import { wholeDraft } from './facilitators.ts'

interface By {
  readonly house: House
  readonly community: Community
  readonly facilitator: Actor
}

/** A draft, made by the act itself. */
export async function makeDraft(
  { house, community, facilitator }: By,
  changes: Partial<MakeConversation> = {},
): Promise<MadeConversation> {
  const draft = { ...wholeDraft, ...changes }
  const made = await perform(house, { community, actor: facilitator }, makeConversation, draft)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value
}

/** An open conversation, made and opened by the acts themselves; announced only, where it opens later. */
export async function makeOpen(
  by: By,
  changes: Partial<MakeConversation> & { readonly opensAt?: Date } = {},
): Promise<MadeConversation> {
  const { opensAt = null, ...draft } = changes
  const made = await makeDraft(by, draft)
  const input = { conversation: made.id, opensAt }
  const opened = await perform(by.house, { community: by.community, actor: by.facilitator }, openConversation, input)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return made
}

/** Moves the dates of a conversation into the past or the future, as time does. */
export async function moveTimes(
  { house, community }: Pick<By, 'house' | 'community'>,
  id: ConversationId,
  times: { readonly opens_at?: Date | null; readonly closes_at?: Date | null },
): Promise<void> {
  await house.database.kysely
    .updateTable('conversations.conversation')
    .set(times)
    .where('community_id', '=', community.id)
    .where('conversation_id', '=', id)
    .execute()
}

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
