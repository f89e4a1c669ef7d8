import type { Ask } from '#platform/web/ask.ts'
import { findManagedConversation, type ManagedConversation } from '../reads/find-managed-conversation.ts'

/** The conversation at an address, for those who run it. */
export const gatherManaged = (ask: Ask<{ readonly slug: string }>): Promise<ManagedConversation | null> =>
  findManagedConversation(ask.read, ask.community.id, { slug: ask.address.slug })
