import './store/tables.ts'

export { type CloseConversation, closeConversation } from './acts/close-conversation.ts'
export { type DecideStatements, decideStatements } from './acts/decide-statements.ts'
export { type ImportConversation, importConversation } from './acts/import-conversation.ts'
export {
  type MadeConversation,
  type MakeConversation,
  type MakeRefusal,
  makeConversation,
} from './acts/make-conversation.ts'
export { type OpenConversation, type OpenedConversation, openConversation } from './acts/open-conversation.ts'
export { type ReadImport, readImport } from './acts/read-import.ts'
export { drawNow } from './live/draw-now.ts'
export { findConversationBySlug } from './reads/find-conversation-by-slug.ts'
export { hasMap } from './reads/has-map.ts'
export { listCommonGround, type SharedStatement } from './reads/list-common-ground.ts'
export type { Decision, ModerationReason } from './rules/moderation-reasons.ts'
export type { ConversationDraft } from './rules/problems-of-draft.ts'

export * from './vocabulary.ts'
