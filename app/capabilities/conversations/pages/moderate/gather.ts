import { findPerson } from '#capabilities/people/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { listStatementTexts } from '../../reads/list-statement-texts.ts'
import { listStatementsToDecide } from '../../reads/list-statements-to-decide.ts'
import type { StatementState } from '../../vocabulary.ts'
import { mostShown } from './present.ts'

/** So many of those that wait are compared with each other. */
const mostCompared = 1000

export async function gatherStatements(ask: Ask<unknown>, conversation: ManagedConversation, show: StatementState) {
  const { read, community } = ask
  const limit = show === 'waiting' ? mostCompared : mostShown
  const statements = await listStatementsToDecide(read, conversation.key, { state: show, limit })
  const published =
    show === 'waiting' && statements.length > 0
      ? (await listStatementTexts(read, conversation.key)).filter(({ isPublished }) => isPublished)
      : []
  const deciders = [...new Set(statements.map(({ decidedBy }) => decidedBy).filter((person) => person !== null))]
  const people = await Promise.all(deciders.map((person) => findPerson(read, community.id, person)))
  const names = new Map(
    people.flatMap((person) => (person?.displayName ? [[person.id as string, person.displayName] as const] : [])),
  )
  return { conversation, show, statements, published: published.map(({ text }) => text), names }
}
