import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import '../store/tables.ts'
import { insertConversation, type NewConversation } from '../store/save-conversation.ts'
import { insertStatements } from '../store/save-statements.ts'
import type { ConversationId, StatementId } from '../vocabulary.ts'

export interface BuiltConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly statements: readonly StatementId[]
  readonly key: { readonly community: Community['id']; readonly conversation: ConversationId }
}

/** An open conversation with `statements` seed statements, made in one go; for tests, benches and other capabilities. */
export async function buildConversation(
  house: House,
  community: Community,
  options: Partial<NewConversation> & {
    readonly statements?: number | readonly string[]
    readonly isDraft?: boolean
  } = {},
): Promise<BuiltConversation> {
  const { statements: wanted = 5, isDraft = false, ...given } = options
  const id = given.id ?? house.newId<'conversation'>()
  const slug = given.slug ?? `test-${id.slice(-8)}`
  const texts =
    typeof wanted === 'number' ? Array.from({ length: wanted }, (_, k) => `Statement number ${k + 1}.`) : wanted
  const statements = texts.map((text) => ({ ...blank, id: house.newId<'statement'>(), text, at: new Date() }))
  await inTransaction(house.database, async (write) => {
    await insertConversation(write, { ...plain(house, community), ...given, id, slug })
    if (statements.length > 0) await insertStatements(write, { community: community.id, conversation: id }, statements)
    if (isDraft) return
    await write
      .updateTable('conversations.conversation')
      .set({ state: 'open', opened_at: new Date() })
      .where('community_id', '=', community.id)
      .where('conversation_id', '=', id)
      .execute()
  })
  return { id, slug, statements: statements.map((each) => each.id), key: { community: community.id, conversation: id } }
}

const blank = { participant: null, person: null, isSeed: true, state: 'published' } as const

const plain = (house: House, community: Community): Omit<NewConversation, 'id' | 'slug'> => ({
  community: community.id,
  matter: house.newId<'matter'>(),
  question: 'What should happen with our library?',
  background: '',
  sources: [],
  askedBy: 'Testham Town Council',
  promise: '',
  admits: 'link',
  moderation: 'before',
  lookWithinHours: 48,
  opensAt: null,
  closesAt: null,
  asksAge: false,
  asksPlace: false,
  importSource: null,
  importLicence: null,
  mapSeed: 1,
  madeBy: null,
})
