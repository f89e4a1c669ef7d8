import { type MatterId, placeLineOfMatter } from '#capabilities/matters/index.ts'
import type { Actor } from '#platform/acts/actor.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId } from '#platform/ids.ts'
import { mayRunConversations, mayRunSomeConversations } from '../rules/may-run-conversations.ts'

/** Whether somebody may run the conversations of this matter. Asks the database only about roles for a part of the community. */
export async function mayRunIt(
  read: Read,
  about: { readonly community: CommunityId; readonly matter: string },
  actor: Actor,
): Promise<boolean> {
  if (!mayRunSomeConversations(actor)) return false
  if (mayRunConversations(actor, [])) return true
  return mayRunConversations(actor, await placeLineOfMatter(read, about.community, about.matter as MatterId))
}
