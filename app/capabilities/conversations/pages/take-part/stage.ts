import type { Actor } from '#platform/acts/actor.ts'
import type { KeptConversation } from '../../live/kept-conversations.ts'
import type { AnswerableStatement } from '../../reads/answerable-statements.ts'
import type { OwnPart } from '../../reads/own-part.ts'
import { decideAdmission, decideDoor } from '../../rules/decide-door.ts'
import type { StatementId } from '../../vocabulary.ts'

/** What somebody can do in a conversation now. */
export type Stage =
  | { readonly kind: 'vote'; readonly candidates: readonly StatementId[]; readonly wanted: AnswerableStatement | null }
  | { readonly kind: 'not-yet-open'; readonly opensAt: Date }
  | { readonly kind: 'closed' }
  | { readonly kind: 'confirm-first' }
  | { readonly kind: 'residents-only' }
  | { readonly kind: 'sign-in-again' }
  | { readonly kind: 'all-answered' }
  | { readonly kind: 'nothing-yet' }

/** A draft is shown, to those who may see it at all, as it will be. */
export function stageOf(
  part: OwnPart,
  kept: KeptConversation,
  by: { actor: Actor; wanted?: string | undefined },
): Stage {
  const door = decideDoor(part.conversation, part.at)
  if (door.kind === 'closed') return door
  if (door.kind === 'not-yet-open') return door
  const admission = decideAdmission(part.conversation.admits, by.actor)
  if (admission !== 'admitted' && door.kind !== 'draft') return { kind: admission }
  if (part.own?.isAdopted) return { kind: 'sign-in-again' }
  const wanted = kept.byId.get(by.wanted as StatementId) ?? null
  const candidates = candidatesOf(part, kept)
  if (candidates.length > 0 || wanted) return { kind: 'vote', candidates, wanted }
  return kept.statements.length > 0 ? { kind: 'all-answered' } : { kind: 'nothing-yet' }
}

/** Published, not answered yet, and not one's own. */
function candidatesOf({ own }: OwnPart, { statements }: KeptConversation): readonly StatementId[] {
  const answered = new Set(own?.answers.map(({ statement }) => statement))
  return statements.filter(({ id, author }) => !answered.has(id) && !isOwn(author, own)).map(({ id }) => id)
}

const isOwn = (author: AnswerableStatement['author'], own: OwnPart['own']) =>
  author !== null && author === own?.participant

/** How many statements there are for somebody to answer, and how many of those they have answered. */
export function progressOf({ own }: OwnPart, { statements, byId }: KeptConversation) {
  const answered = own?.answers.filter(({ statement }) => byId.has(statement)).length ?? 0
  const others = statements.filter(({ author }) => !isOwn(author, own)).length
  return { answered, total: Math.max(others, answered) }
}
