import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItem, addStep, type MatterId, openMatter, publishMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { hasRole } from '#platform/acts/actor.ts'
import { done, refuse } from '#platform/result.ts'
import type { ReadyImport, ReadyStatement } from '../rules/ready-import.ts'
import { findFreeSlug } from '../store/find-free-slug.ts'
import { insertConversation } from '../store/save-conversation.ts'
import { insertImportedVotes, insertParticipants } from '../store/save-imported-votes.ts'
import { insertStatements } from '../store/save-statements.ts'
import type { ConversationId, ParticipantId, Source } from '../vocabulary.ts'

export interface ImportConversation {
  readonly title: string
  readonly question: string
  readonly background: string
  readonly sources: readonly Source[]
  readonly askedBy: string
  /** Where it comes from, and on what terms: shown wherever the conversation is. */
  readonly source: string
  readonly licence: string
  /** The address to have, if it is free; made from the title where left out. */
  readonly slug?: string
  readonly ready: ReadyImport
  /** SHA-256 of the files, for the record. */
  readonly votesHash: string
  readonly commentsHash: string
  /** Told how many votes are in; may be told the same again. */
  readonly progress?: (done: number, total: number) => Promise<void> | void
}

export interface ImportedConversation {
  readonly id: ConversationId
  readonly slug: string
  readonly matter: MatterId
}

export type ImportRefusal = { readonly kind: 'not-yours-to-do' | 'empty' }

/** The same for everyone who brings in the same conversation, so that all of them see the same map. */
const mapSeedOfImports = 1

/**
 * Brings in a conversation that was held elsewhere, as a finished one: its statements with what was decided of them, its
 * people as participants without accounts, their votes, and a matter to hang it on.
 */
export const importConversation: Act<ImportConversation, ImportedConversation, ImportRefusal> = async (deed, input) => {
  if (!hasRole(deed.actor, 'facilitator')) return refuse({ kind: 'not-yours-to-do' })
  if (input.ready.votes.value.length === 0) return refuse({ kind: 'empty' })
  // A draft first: publishing it writes to the record, which must not be held while votes are written.
  const matter = await openMatter(deed, { title: input.title, question: input.question, isDraft: true })
  if (!matter.ok) return refuse({ kind: 'not-yours-to-do' })
  const { matterId } = matter.value
  const id = deed.newId<'conversation'>()
  const slug = await findFreeSlug(deed.write, deed.community.id, input.slug ?? matter.value.slug)
  await keepConversation(deed, input, { id, slug, matter: matterId })
  await keepVotes(deed, input, id)
  await tieToMatter(deed, input, { id, slug, matter: matterId })
  const published = await publishMatter(deed, { matterId })
  if (!published.ok) throw new Error(`The matter of an import was not published: ${published.refusal.kind}`)
  await recordInLedger(deed, { kind: 'conversation-imported', subject: id, facts: factsOf(input, slug) })
  return done({ id, slug, matter: matterId })
}

async function keepConversation(deed: Deed, input: ImportConversation, made: ImportedConversation): Promise<void> {
  const opened = momentOr(input.ready.firstAt, deed.now)
  await insertConversation(deed.write, {
    community: deed.community.id,
    ...made,
    question: input.question,
    background: input.background,
    sources: input.sources,
    askedBy: input.askedBy,
    promise: '',
    admits: 'link',
    moderation: 'before',
    lookWithinHours: 48,
    opensAt: null,
    closesAt: null,
    asksAge: false,
    asksPlace: false,
    importSource: input.source,
    importLicence: input.licence,
    mapSeed: mapSeedOfImports,
    madeBy: deed.actor.person,
  })
  await deed.write
    .updateTable('conversations.conversation')
    .set({ state: 'closed', opened_at: opened, closed_at: closedAt(input, deed) })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', made.id)
    .execute()
}

async function keepVotes(deed: Deed, { ready, progress, ...input }: ImportConversation, id: ConversationId) {
  const key = { community: deed.community.id, conversation: id }
  const at = closedAt({ ready, ...input }, deed)
  const participants = Array.from({ length: ready.people }, () => deed.newId<'participant'>())
  const whos = participants.map(() => Buffer.from(deed.chance.bytes(17)))
  await insertParticipants(deed.write, key, { ids: participants, whos, at: momentOr(ready.firstAt, deed.now) })
  const statements = ready.statements.map((statement) => newStatement(deed, statement, participants, at))
  await insertStatements(deed.write, key, statements)
  const votes = { votes: ready.votes, participants, statements: statements.map((each) => each.id), at }
  const total = ready.votes.value.length
  await insertImportedVotes(deed.write, key, votes, (count) => progress?.(count, total))
}

function newStatement(
  deed: Deed,
  { text, state, at, author }: ReadyStatement,
  participants: readonly ParticipantId[],
  otherwise: Date,
) {
  return {
    id: deed.newId<'statement'>(),
    text,
    participant: participants[author] ?? null,
    person: null,
    isSeed: false,
    state,
    at: at === null ? otherwise : new Date(at),
  }
}

async function tieToMatter(
  deed: Deed,
  { title, question, ready }: ImportConversation,
  { id, slug, matter }: ImportedConversation,
): Promise<void> {
  const href = `/c/${slug}/results`
  const closesAt = closedAt({ ready }, deed)
  const opensAt = momentOr(ready.firstAt, deed.now)
  const step = await addStep(deed, {
    matterId: matter,
    kind: 'listen',
    capability: 'conversations',
    subjectId: id,
    title,
    href,
    state: 'closed',
    opensAt,
    closesAt,
  })
  if (!step.ok) throw new Error(`The matter made for an import takes no step: ${step.refusal.kind}`)
  await deed.write
    .updateTable('conversations.conversation')
    .set({ step_id: step.value.stepId })
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', id)
    .execute()
  await addItem(deed, {
    itemId: id,
    matterId: matter,
    kind: 'conversation',
    title: question,
    href,
    state: 'done',
    madeAt: opensAt,
  })
}

const momentOr = (moment: number | null, otherwise: Date) => (moment === null ? otherwise : new Date(moment))

/** A clock that went ahead does not close a conversation in the future. */
const closedAt = ({ ready }: Pick<ImportConversation, 'ready'>, { now }: Deed) =>
  momentOr(Math.min(ready.lastAt ?? now.getTime(), now.getTime()), now)

const factsOf = (input: ImportConversation, slug: string) => ({
  question: input.question,
  slug,
  source: input.source,
  licence: input.licence,
  statements: input.ready.statements.length,
  people: input.ready.people,
  votes: input.ready.votes.value.length,
  votesFile: input.votesHash,
  commentsFile: input.commentsHash,
})
