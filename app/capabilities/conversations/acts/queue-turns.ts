import type { Deed } from '#platform/acts/act.ts'

export const turnConversationJob = 'turn-conversation'

/**
 * Has a conversation looked at again at the moments at which it opens or closes by itself. Called whenever one of them is
 * set or changed; what was queued for an earlier date then finds nothing to do.
 */
export async function queueTurns(
  deed: Deed,
  turning: { readonly id: string; readonly opensAt: Date | null; readonly closesAt: Date | null },
): Promise<void> {
  for (const at of [turning.opensAt, turning.closesAt]) {
    if (at) await deed.queue(turnConversationJob, { conversation: turning.id }, at)
  }
}
