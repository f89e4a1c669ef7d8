import { addItems, changeItem } from '#capabilities/matters/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { LockedConversation } from '../store/lock-conversation.ts'
import { hrefOfConversation, itemOfStatement } from '../store/thread-of.ts'

/** Makes a conversation, and statements of it, items of its matter; what is there already is shown again as it is now. */
export async function hangOnThread(
  deed: Deed,
  conversation: LockedConversation,
  statements: readonly { readonly id: string; readonly text: string }[],
): Promise<void> {
  const { id, slug, matter, question } = conversation
  const words = { title: question, href: hrefOfConversation(slug) }
  const own = { ...words, itemId: id, matterId: matter, kind: 'conversation' }
  await addItems(deed, [own, ...statements.map((each) => itemOfStatement(conversation, each))])
  await changeItem(deed, { itemId: id, ...words, state: 'open' })
}
