import type { Matter } from '#capabilities/matters/index.ts'
import { lastDayBefore } from '#platform/london.ts'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import { writeSources } from '../../rules/read-sources.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'

/** What the fields of the form start with. */
export interface FormStart {
  readonly question: string
  readonly askedBy: string
  readonly promise: string
  readonly background: string
  readonly sources: string
  readonly statements: string
  readonly admits: string
  readonly moderation: string
  readonly look: string
  readonly closes: string | null
  readonly asks: readonly string[]
  readonly matter: string
  readonly slug: string
}

/** A new draft begins with what is right for most. */
export const freshStart = (askedBy: string, matter: Pick<Matter, 'id' | 'question'> | null): FormStart => ({
  question: matter?.question ?? '',
  askedBy,
  promise: '',
  background: '',
  sources: '',
  statements: '',
  admits: 'link',
  moderation: 'before',
  look: '48',
  closes: null,
  asks: [],
  matter: matter?.id ?? 'new',
  slug: '',
})

export const startOf = (draft: ManagedConversation, statements: readonly string[]): FormStart => ({
  question: draft.question,
  askedBy: draft.askedBy,
  promise: draft.promise,
  background: draft.background,
  sources: writeSources(draft.sources),
  statements: statements.join('\n'),
  admits: draft.admits,
  moderation: draft.moderation,
  look: String(draft.lookWithinHours),
  closes: draft.closesAt && lastDayBefore(draft.closesAt),
  asks: [...(draft.asksAge ? ['age'] : []), ...(draft.asksPlace ? ['place'] : [])],
  matter: draft.hasOwnMatter ? 'new' : draft.matter,
  slug: draft.slug,
})

/** The matters it can be a part of; its own one is the first choice. */
export function matterChoices(
  matters: readonly Matter[],
  own: string | null,
  texts: FacilitateTexts['make'],
): readonly { readonly value: string; readonly label: string }[] {
  const open = matters.filter(({ id, state }) => state !== 'closed' && id !== own)
  return [
    { value: 'new', label: texts.matterNew },
    ...open.map(({ id, title, state }) => ({ value: id, label: state === 'draft' ? texts.matterDraft(title) : title })),
  ]
}
