import type { Updateable } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItems, addStep, type MatterId, openMatter, publishMatter } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayRunConversations } from '../rules/may-run-conversations.ts'
import type { ReadyImport, ReadyStatement } from '../rules/ready-import.ts'
import { slugOfQuestion } from '../rules/slug-of-question.ts'
import { freeSlug } from '../store/draft-conversation.ts'
import { insertConversation } from '../store/save-conversation.ts'
import { analyzeForVotes, insertImportedVotes, insertParticipants } from '../store/save-imported-votes.ts'
import { insertStatements, type NewStatement } from '../store/save-statements.ts'
import type { ConversationTable } from '../store/tables.ts'
import { hrefOfConversation, itemOfStatement } from '../store/thread-of.ts'
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
  if (!mayRunConversations(deed.actor, [])) return refuse({ kind: 'not-yours-to-do' })
  if (input.ready.votes.value.length === 0) return refuse({ kind: 'empty' })
  // A draft first: publishing it writes to the record, which must not be held while votes are written.
  const opened = await openMatter(deed, { title: input.title, question: input.question, isDraft: true })
  if (!opened.ok) return refuse({ kind: 'not-yours-to-do' })
  const matter = opened.value.matterId
  const id = deed.newId<'conversation'>()
  await keepConversation(deed, input, { id, matter })
  const statements = await keepVotes(deed, input, id)
  const slug = await takeSlug(deed, id, input)
  await tieToMatter(deed, input, { made: { id, slug, matter }, statements })
  const published = await publishMatter(deed, { matterId: matter })
  if (!published.ok) throw new Error(`The matter of an import was not published: ${published.refusal.kind}`)
  await recordInLedger(deed, { kind: 'conversation-imported', subject: id, facts: factsOf(input, slug) })
  return done({ id, slug, matter })
}

async function keepConversation(
  deed: Deed,
  input: ImportConversation,
  made: Pick<ImportedConversation, 'id' | 'matter'>,
): Promise<void> {
  const opened = momentOr(input.ready.firstAt, deed.now)
  await insertConversation(deed.write, {
    community: deed.community.id,
    ...made,
    // Until all votes are in: whoever takes an address keeps others from taking one.
    slug: `import-${made.id}`,
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
  await changeConversation(deed, made.id, { state: 'closed', opened_at: opened, closed_at: closedAt(input, deed) })
}

async function keepVotes(deed: Deed, { ready, progress, ...input }: ImportConversation, id: ConversationId) {
  const key = { community: deed.community.id, conversation: id }
  const at = closedAt({ ready, ...input }, deed)
  const participants = Array.from({ length: ready.people }, () => deed.newId<'participant'>())
  const whos = participants.map(() => Buffer.from(deed.chance.bytes(17)))
  await insertParticipants(deed.write, key, { ids: participants, whos, at: momentOr(ready.firstAt, deed.now) })
  const statements = ready.statements.map((statement) => newStatement(deed, statement, participants, at))
  await insertStatements(deed.write, key, statements)
  await analyzeForVotes(deed.write)
  const votes = { votes: ready.votes, participants, statements: statements.map((each) => each.id), at }
  const total = ready.votes.value.length
  await insertImportedVotes(deed.write, key, votes, (count) => progress?.(count, total))
  return statements
}

async function takeSlug(deed: Deed, id: ConversationId, input: ImportConversation): Promise<string> {
  const slug = await freeSlug(deed.write, deed.community.id, { slug: input.slug ?? slugOfQuestion(input.question) })
  await changeConversation(deed, id, { slug })
  return slug
}

function newStatement(
  deed: Deed,
  { text, state, at, author }: ReadyStatement,
  participants: readonly ParticipantId[],
  otherwise: Date,
): NewStatement {
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
  { made, statements }: { readonly made: ImportedConversation; readonly statements: readonly NewStatement[] },
): Promise<void> {
  const { id, slug, matter } = made
  const href = hrefOfConversation(slug)
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
    closesAt: closedAt({ ready }, deed),
  })
  if (!step.ok) throw new Error(`The matter made for an import takes no step: ${step.refusal.kind}`)
  await changeConversation(deed, id, { step_id: step.value.stepId })
  const published = statements.filter(({ state }) => state === 'published')
  await addItems(deed, [
    { itemId: id, matterId: matter, kind: 'conversation', title: question, href, state: 'done', madeAt: opensAt },
    ...published.map((each) => ({ ...itemOfStatement(made, each), state: 'done' as const, madeAt: each.at })),
  ])
}

async function changeConversation(deed: Deed, id: ConversationId, change: Updateable<ConversationTable>) {
  await deed.write
    .updateTable('conversations.conversation')
    .set(change)
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', id)
    .execute()
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
