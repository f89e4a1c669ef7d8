import { recordInLedger } from '#capabilities/ledger/index.ts'
import {
  type AddStep,
  addStep,
  changeStep,
  findMatter,
  publishMatter,
  type StepId,
} from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { listStatementTexts } from '../reads/list-statement-texts.ts'
import { type MissingToOpen, missingToOpen } from '../rules/missing-to-open.ts'
import type { LockedConversation } from '../store/lock-conversation.ts'
import { lockOwnConversation } from '../store/own-conversation.ts'
import { hrefOfConversation } from '../store/thread-of.ts'
import type { ConversationId } from '../vocabulary.ts'
import { announceConversation } from './announce-conversation.ts'
import { hangOnThread } from './hang-on-thread.ts'
import { queueTurns } from './queue-turns.ts'

export interface OpenConversation {
  readonly conversation: ConversationId
  /** From when people take part; null: from now on. Until then it is announced. */
  readonly opensAt: Date | null
}

export interface OpenedConversation {
  readonly slug: string
  readonly opensAt: Date
  readonly isOpenNow: boolean
}

export type OpenRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-conversation' }
  | { readonly kind: 'not-a-draft' }
  | { readonly kind: 'no-such-matter' }
  | { readonly kind: 'matter-closed' }
  | { readonly kind: 'not-ready'; readonly missing: readonly MissingToOpen[] }

/** Shows a draft to everyone: people take part from now on, or from the moment given. From here its rules are fixed. */
export const openConversation: Act<OpenConversation, OpenedConversation, OpenRefusal> = async (deed, input) => {
  const own = await lockOwnConversation(deed, input.conversation)
  if (!own.ok) return own
  const conversation = own.value
  if (conversation.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  const isOpenNow = input.opensAt === null || input.opensAt <= conversation.at
  const opensAt = isOpenNow ? conversation.at : input.opensAt!
  const key = { community: deed.community.id, conversation: conversation.id }
  const seeds = await listStatementTexts(deed.write, key)
  const missing = missingToOpen({ ...conversation, statements: seeds.length, opensAt }, conversation.at)
  if (missing.length > 0) return refuse({ kind: 'not-ready', missing })
  const step = await showMatter(deed, conversation, { opensAt, isOpenNow })
  if (!step.ok) return step
  await hangOnThread(deed, conversation, isOpenNow ? seeds : [])
  await saveOpening(deed, conversation.id, { step: step.value, opensAt, isOpenNow })
  await queueTurns(deed, { ...conversation, opensAt: isOpenNow ? null : opensAt })
  await announceConversation(deed, conversation, isOpenNow ? null : opensAt)
  await recordInLedger(deed, {
    kind: isOpenNow ? 'conversation-opened' : 'conversation-announced',
    subject: conversation.id,
    facts: { ...factsOf(conversation), opensAt: opensAt.toISOString(), statements: seeds.length },
  })
  return done({ slug: conversation.slug, opensAt, isOpenNow })
}

async function showMatter(
  deed: Deed,
  conversation: LockedConversation,
  { opensAt, isOpenNow }: { readonly opensAt: Date; readonly isOpenNow: boolean },
): Promise<Result<StepId, OpenRefusal>> {
  const matterId = conversation.matter
  const matter = await findMatter(deed.write, deed.community.id, { matterId }, 'drafts-too')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const step = await showStep(deed, conversation, {
    title: conversation.question,
    href: hrefOfConversation(conversation.slug),
    state: isOpenNow ? 'open' : 'planned',
    opensAt,
    closesAt: conversation.closesAt,
  })
  if (!step.ok) return step
  if (matter.state === 'draft') {
    const published = await publishMatter(deed, { matterId: matter.id })
    if (!published.ok && published.refusal.kind !== 'already-published') return refuse({ kind: published.refusal.kind })
  }
  return step
}

/** A conversation that was announced before and taken back has its step already. */
async function showStep(
  deed: Deed,
  { id, matter, step }: LockedConversation,
  words: Pick<AddStep, 'title' | 'href' | 'state' | 'opensAt' | 'closesAt'>,
): Promise<Result<StepId, OpenRefusal>> {
  const about = { capability: 'conversations', subjectId: id }
  if (step !== null) {
    await changeStep(deed, { ...about, ...words })
    return done(step)
  }
  const added = await addStep(deed, { ...about, ...words, matterId: matter, kind: 'listen' })
  return added.ok ? done(added.value.stepId) : added
}

async function saveOpening(
  deed: Deed,
  id: ConversationId,
  { step, opensAt, isOpenNow }: { readonly step: StepId; readonly opensAt: Date; readonly isOpenNow: boolean },
): Promise<void> {
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'open', step_id: step, opened_at: opensAt, opens_at: isOpenNow ? null : opensAt })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', id)
    .execute()
}

const factsOf = ({ question, slug, admits, moderation, closesAt }: LockedConversation) => ({
  question,
  slug,
  admits,
  moderation,
  closesAt: closesAt?.toISOString() ?? null,
})
