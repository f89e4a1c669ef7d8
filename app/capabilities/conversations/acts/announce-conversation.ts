import { tellFollowers } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { LockedConversation } from '../store/lock-conversation.ts'
import { hrefOfConversation } from '../store/thread-of.ts'
import { facilitateTextsFor } from '../texts/facilitate/texts.ts'

/** Tells those who follow the matter that a conversation is open, or from when it will be. */
export async function announceConversation(
  deed: Deed,
  { matter, slug, question, closesAt }: LockedConversation,
  opensAt: Date | null,
): Promise<void> {
  const { letters } = facilitateTextsFor(deed.community.locale)
  await tellFollowers(deed, {
    matterId: matter,
    ...(opensAt ? letters.announced({ question, opensAt, closesAt }) : letters.opened({ question, closesAt })),
    href: hrefOfConversation(slug),
  })
}
