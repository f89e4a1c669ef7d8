import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, Id } from '#platform/ids.ts'
import type { Admission, ConversationId, ConversationState, Moderation } from '../vocabulary.ts'

/** A conversation as everyone may see it. */
export interface ShownConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly matter: Id<'matter'>
  readonly question: string
  readonly background: string
  readonly askedBy: string
  readonly promise: string
  readonly admits: Admission
  readonly moderation: Moderation
  readonly state: Exclude<ConversationState, 'draft'>
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Where an imported one comes from, and on what terms. */
  readonly importSource: string | null
  readonly importLicence: string | null
}

export const shownColumns = [
  'conversation_id as id',
  'slug',
  'matter_id as matter',
  'question',
  'background',
  'asked_by as askedBy',
  'promise',
  'admits',
  'moderation',
  'state',
  'opens_at as opensAt',
  'closes_at as closesAt',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'import_source as importSource',
  'import_licence as importLicence',
] as const

/** Nothing for a draft: to everyone it is as if it were not there. */
export async function findShownConversation(
  read: Read,
  community: CommunityId,
  slug: string,
): Promise<ShownConversation | null> {
  const row = await read
    .selectFrom('conversations.conversation')
    .select(shownColumns)
    .where('community_id', '=', community)
    .where('slug', '=', slug)
    .where('state', '!=', 'draft')
    .executeTakeFirst()
  return (row as ShownConversation | undefined) ?? null
}
