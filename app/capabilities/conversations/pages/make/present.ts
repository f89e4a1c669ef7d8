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

interface Beginning {
  readonly question: string
  /** The matter that is chosen at first. */
  readonly chosen: string
}

/** A new draft begins with what is right for most. */
export const freshStart = (askedBy: string, { question, chosen }: Beginning): FormStart => ({
  question,
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
  matter: chosen,
  slug: '',
})

export const startOf = (
  draft: ManagedConversation,
  { statements, chosen }: { readonly statements: readonly string[]; readonly chosen: string },
): FormStart => ({
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
  matter: chosen,
  slug: draft.slug,
})

export interface NewMatterPlace {
  /** Null: the whole community. */
  readonly code: string | null
  readonly name: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** How the form says: a new matter about this place, or about the whole community. */
export const newMatterAbout = (code: string | null): string => (code === null ? 'new' : `new:${code}`)

/** The matters it can be a part of; a new one, or its own, is the first choice. */
export function matterChoices(
  matters: readonly Matter[],
  { own, about }: { readonly own: string | null; readonly about: readonly NewMatterPlace[] },
  texts: FacilitateTexts['make'],
): readonly Choice[] {
  const open = matters.filter(({ id, state }) => state !== 'closed' && id !== own)
  return [
    ...about.map(({ code, name }) => ({
      value: newMatterAbout(code),
      label: code === null ? texts.matterNew : texts.matterNewAbout(name),
    })),
    ...open.map(({ id, title, state }) => ({ value: id, label: state === 'draft' ? texts.matterDraft(title) : title })),
  ]
}
