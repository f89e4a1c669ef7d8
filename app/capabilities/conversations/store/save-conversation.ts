import { sql } from 'kysely'
import type { Write } from '#platform/database/handles.ts'
import type { CommunityId, Id, PersonId } from '#platform/ids.ts'
import type { Admission, ConversationId, Moderation, Source } from '../vocabulary.ts'

export interface NewConversation {
  readonly community: CommunityId
  readonly id: ConversationId
  readonly slug: string
  readonly matter: Id<'matter'>
  readonly question: string
  readonly background: string
  readonly sources: readonly Source[]
  readonly askedBy: string
  readonly promise: string
  readonly admits: Admission
  readonly moderation: Moderation
  readonly lookWithinHours: number
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly asksAge: boolean
  readonly asksPlace: boolean
  readonly importSource: string | null
  readonly importLicence: string | null
  readonly mapSeed: number
  readonly madeBy: PersonId | null
  readonly hasOwnMatter?: boolean
}

/** Keeps a new conversation as a draft. */
export async function insertConversation(write: Write, made: NewConversation): Promise<void> {
  await write
    .insertInto('conversations.conversation')
    .values({
      community_id: made.community,
      conversation_id: made.id,
      slug: made.slug,
      matter_id: made.matter,
      step_id: null,
      question: made.question,
      background: made.background,
      sources: sql`${JSON.stringify(made.sources)}::jsonb`,
      asked_by: made.askedBy,
      promise: made.promise,
      admits: made.admits,
      moderation: made.moderation,
      look_within_hours: made.lookWithinHours,
      opens_at: made.opensAt,
      closes_at: made.closesAt,
      opened_at: null,
      closed_at: null,
      asks_age: made.asksAge,
      asks_place: made.asksPlace,
      import_source: made.importSource,
      import_licence: made.importLicence,
      map_seed: made.mapSeed,
      made_by: made.madeBy,
      has_own_matter: made.hasOwnMatter ?? false,
    })
    .execute()
}
