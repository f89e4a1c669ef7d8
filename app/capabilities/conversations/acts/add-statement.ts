import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyLine } from '#platform/tidy-text.ts'
import { type Door, decideAdmission, decideDoor } from '../rules/decide-door.ts'
import { problemOfStatement, type StatementTextProblem, saysTheSame } from '../rules/statement-text.ts'
import { whoOf } from '../rules/who-votes.ts'
import { insertStatements } from '../store/save-statements.ts'
import { type SharedConversation, shareConversation } from '../store/share-conversation.ts'
import { upsertParticipant } from '../store/upsert-participant.ts'
import type { ConversationId, ParticipantId, StatementId, StatementState } from '../vocabulary.ts'

export interface AddStatement {
  readonly conversation: ConversationId
  readonly text: string
}

export interface AddedStatement {
  readonly id: StatementId
  readonly state: StatementState
  /** By when somebody looks at it; null where it is shown at once. */
  readonly lookedAtBy: Date | null
}

export type AddStatementRefusal =
  | { readonly kind: 'no-such-conversation' }
  | Exclude<Door, { kind: 'open' }>
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'residents-only' }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'bad-text'; readonly problem: StatementTextProblem }
  | { readonly kind: 'said-already'; readonly statement: StatementId }
  | { readonly kind: 'too-many'; readonly hours: number }

/** One person may offer this many statements in this many hours: enough for anybody with something to say. */
const most = { statements: 10, hours: 24 } as const

/** Offers a statement for others to vote on. */
export const addStatement: Act<AddStatement, AddedStatement, AddStatementRefusal> = async (deed, input) => {
  const conversation = await shareConversation(deed.write, deed.community.id, input.conversation)
  const no = conversation ? mayAdd(deed, conversation) : ({ kind: 'no-such-conversation' } as const)
  if (no || !conversation) return refuse(no ?? { kind: 'no-such-conversation' })
  const text = tidyLine(input.text)
  const problem = problemOfStatement(text)
  if (problem) return refuse({ kind: 'bad-text', problem })
  const same = await findSame(deed, conversation.id, text)
  if (same) return refuse({ kind: 'said-already', statement: same })
  const who = whoOf(deed.actor)
  if (!who) return refuse({ kind: 'sign-in-again' })
  const participant = await upsertParticipant(deed, { conversation: conversation.id, who, person: deed.actor.person })
  if (participant.adoptedBy) return refuse({ kind: 'sign-in-again' })
  if ((await countRecent(deed, participant.id)) >= most.statements)
    return refuse({ kind: 'too-many', hours: most.hours })
  return done(await keep(deed, conversation, participant.id, text))
}

function mayAdd(deed: Deed, conversation: SharedConversation): AddStatementRefusal | null {
  const door = decideDoor(conversation, conversation.at)
  if (door.kind !== 'open') return door
  const admission = decideAdmission(conversation.admits, deed.actor)
  return admission === 'admitted' ? null : { kind: admission }
}

async function keep(
  deed: Deed,
  conversation: SharedConversation,
  participant: ParticipantId,
  text: string,
): Promise<AddedStatement> {
  const id = deed.newId<'statement'>()
  const state = conversation.moderation === 'before' ? 'waiting' : 'published'
  const statement = {
    id,
    text,
    participant,
    person: deed.actor.person,
    isSeed: false,
    state,
    at: conversation.at,
  } as const
  await insertStatements(deed.write, { community: deed.community.id, conversation: conversation.id }, [statement])
  await recordInLedger(deed, {
    kind: 'statement-offered',
    subject: id,
    facts: { conversation: conversation.id, state },
  })
  const lookedAtBy = new Date(conversation.at.getTime() + conversation.lookWithinHours * 3_600_000)
  return { id, state, lookedAtBy: state === 'waiting' ? lookedAtBy : null }
}

/** A statement that says the same and is shown, or that waits. */
async function findSame(deed: Deed, conversation: ConversationId, text: string): Promise<StatementId | null> {
  const rows = await deed.write
    .selectFrom('conversations.statement')
    .select(['statement_id', 'text'])
    .where('community_id', '=', deed.community.id)
    .where('conversation_id', '=', conversation)
    .where('state', '!=', 'rejected')
    .execute()
  return (rows.find((row) => saysTheSame(row.text, text))?.statement_id as StatementId | undefined) ?? null
}

async function countRecent(deed: Deed, participant: ParticipantId): Promise<number> {
  const counted = await sql<{ recent: number }>`
    SELECT count(*) AS recent FROM conversations.statement WHERE community_id = ${deed.community.id}
      AND participant_id = ${participant} AND created_at > now() - make_interval(hours => ${most.hours})`.execute(
    deed.write,
  )
  return counted.rows[0]!.recent
}
