import type { Matter } from '#capabilities/matters/index.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { type MissingToOpen, missingToOpen } from '../../rules/missing-to-open.ts'

/** What whoever runs a conversation needs to know, and what waits for them. */
export interface ManageModel {
  readonly conversation: Omit<ManagedConversation, 'key' | 'previewRound'>
  readonly missing: readonly MissingToOpen[]
  /** A statement waits for longer than the makers promised. */
  readonly isLate: boolean
  readonly address: string
  readonly preview: string | null
  readonly matter: { readonly title: string; readonly slug: string } | null
}

interface Gathered {
  readonly conversation: ManagedConversation
  readonly matter: Matter | null
  /** The community's own address, and the path of the preview. */
  readonly origin: string
  readonly previewPath: string
}

export function presentManage({ conversation, matter, origin, previewPath }: Gathered): ManageModel {
  const { key: _key, previewRound: _round, ...shown } = conversation
  const { counts, at, lookWithinHours, state } = conversation
  const isDraft = state === 'draft'
  const due = counts.oldestWaiting && new Date(counts.oldestWaiting.getTime() + lookWithinHours * 3_600_000)
  return {
    conversation: shown,
    missing: isDraft ? missingToOpen({ ...conversation, statements: counts.published }, at) : [],
    isLate: due !== null && due < at,
    address: `${origin}/c/${conversation.slug}`,
    preview: isDraft ? `${origin}${previewPath}` : null,
    matter: matter && { title: matter.title, slug: matter.slug },
  }
}
