import { type Answer, notFound } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { findManagedConversation, type ManagedConversation } from '../reads/find-managed-conversation.ts'
import { mayRunIt } from '../reads/may-run-it.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'

/** The conversation, or the answer for those who may not run it. */
export type Managed =
  | { readonly conversation: ManagedConversation; readonly away: null }
  | { readonly conversation: null; readonly away: Answer }

type SlugAsk = Ask<{ readonly slug: string }>

/** The conversation at an address, for those who run it: drafts of others are to them as if they were not there. */
export async function gatherManaged(ask: SlugAsk): Promise<Managed> {
  const found = await findManaged(ask)
  if (!found) return { conversation: null, away: notFound }
  const { conversation, mayRun } = found
  if (mayRun) return { conversation, away: null }
  if (conversation.state === 'draft') return { conversation: null, away: notFound }
  return { conversation: null, away: { kind: 'forbidden', why: facilitateTextsFor(ask.locale).notHere } }
}

/** The conversation at an address, and whether whoever asks may run it. */
export async function findManaged({ read, community, actor, address }: SlugAsk) {
  const conversation = await findManagedConversation(read, community.id, { slug: address.slug })
  if (!conversation) return null
  const about = { community: community.id, matter: conversation.matter }
  return { conversation, mayRun: await mayRunIt(read, about, actor) }
}
