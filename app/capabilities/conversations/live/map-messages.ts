import type { ConversationKey } from '../vocabulary.ts'
import type { Drawn } from './conversation-drawer.ts'

export type ToMapWorker = { readonly kind: 'draw'; readonly key: ConversationKey } | { readonly kind: 'stop' }

export type FromMapWorker =
  | { readonly kind: 'drawn'; readonly key: ConversationKey; readonly drawn: Drawn; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly key: ConversationKey; readonly reason: string }
