import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItems, changeStep } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyLine, tidyParagraphs } from '#platform/tidy-text.ts'
import { findWords } from '../reads/find-words.ts'
import { listStatementTexts } from '../reads/list-statement-texts.ts'
import { type DraftProblem, problemsOfChange } from '../rules/problems-of-draft.ts'
import { addSeeds } from '../store/draft-conversation.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import { itemOfStatement } from '../store/thread-of.ts'
import type { ConversationId, ConversationKey, Source } from '../vocabulary.ts'
import { queueTurns } from './queue-turns.ts'

export interface ChangeOpenConversation {
  readonly conversation: ConversationId
  readonly background: string
  readonly sources: readonly Source[]
  /** Null: no last day; it stays open until somebody closes it. */
  readonly closesAt: Date | null
  /** More statements to vote on; those that are there stay as they are. */
  readonly moreStatements: readonly string[]
}

export type ChangeOpenRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'not-right'; readonly problems: readonly DraftProblem[] }

/**
 * Changes what may still change once people vote: more to read, more to vote on, more time. The question, who may take part
 * and how statements are looked at stay, because people have answered on those terms.
 */
export const changeOpenConversation: Act<
  ChangeOpenConversation,
  { readonly slug: string; readonly added: number },
  ChangeOpenRefusal
> = async (deed, input) => {
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  const { at, closesAt: closedBy } = conversation
  if (conversation.state !== 'open' || (closedBy && closedBy <= at)) return refuse({ kind: 'not-open' })
  const key = { community: deed.community.id, conversation: conversation.id }
  const change = tidied(input)
  const existing = (await listStatementTexts(deed.write, key)).map(({ text }) => text)
  const problems = problemsOfChange(change, { closesAt: closedBy, existing, at })
  if (problems.length > 0) return refuse({ kind: 'not-right', problems })
  const added = await addSeeds(deed, conversation.id, change.moreStatements)
  if (conversation.opensAt === null)
    await addItems(
      deed,
      added.map((seed) => itemOfStatement(conversation, seed)),
    )
  const changed = [...(await whatChanges(deed, key, change)), ...(added.length > 0 ? ['statements'] : [])]
  if (closedBy?.getTime() !== change.closesAt?.getTime()) {
    changed.push('closesAt')
    await changeStep(deed, { capability: 'conversations', subjectId: conversation.id, closesAt: change.closesAt })
    await queueTurns(deed, { id: conversation.id, opensAt: null, closesAt: change.closesAt })
  }
  if (changed.length === 0) return done({ slug: conversation.slug, added: 0 })
  await save(deed, key, change)
  const facts = { changed, added: added.length, closesAt: change.closesAt?.toISOString() ?? null }
  await recordInLedger(deed, { kind: 'conversation-changed', subject: conversation.id, facts })
  return done({ slug: conversation.slug, added: added.length })
}

const tidied = (input: ChangeOpenConversation): ChangeOpenConversation => ({
  ...input,
  background: tidyParagraphs(input.background),
  sources: input.sources.map(({ title, url }) => ({ title: tidyLine(title), url })),
  moreStatements: input.moreStatements.map(tidyLine).filter((text) => text !== ''),
})

async function whatChanges(deed: Deed, key: ConversationKey, change: ChangeOpenConversation): Promise<string[]> {
  const before = await findWords(deed.write, key)
  return [
    ...(before.background === change.background ? [] : ['background']),
    ...(JSON.stringify(before.sources) === JSON.stringify(change.sources) ? [] : ['sources']),
  ]
}

async function save(deed: Deed, key: ConversationKey, change: ChangeOpenConversation): Promise<void> {
  await deed.write
    .updateTable('conversations.conversation')
    .set({
      background: change.background,
      sources: sql`${JSON.stringify(change.sources)}::jsonb`,
      closes_at: change.closesAt,
    })
    .where('community_id', '=', key.community)
    .where('conversation_id', '=', key.conversation)
    .execute()
}
