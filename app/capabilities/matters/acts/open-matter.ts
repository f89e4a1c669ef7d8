import { recordInLedger } from '#capabilities/ledger/index.ts'
import { placeLineOf } from '#capabilities/places/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { mayLookAfterMatters, mayLookAfterSomeMatters, roleToName } from '../rules/may-look-after-matters.ts'
import { slugOf } from '../rules/slug-of.ts'
import { saveMatter } from '../store/save-matter.ts'
import type { ItemId, MatterId } from '../vocabulary.ts'

export interface OpenMatter {
  readonly title: string
  readonly question: string
  readonly summary?: string
  /** Null or left out: the whole community. */
  readonly placeCode?: string | null
  /** The body that must answer, in words. */
  readonly responsible?: string
  readonly grewFrom?: ItemId | null
  /** A draft is seen only by those who look after matters, until `publishMatter`. */
  readonly isDraft?: boolean
}

export interface OpenedMatter {
  readonly matterId: MatterId
  readonly slug: string
}

export type OpenMatterRefusal =
  | { readonly kind: 'not-yours-to-do' }
  /** They look after matters, but none about this place. */
  | { readonly kind: 'not-your-place' }

/** Takes up a question. */
export const openMatter: Act<OpenMatter, OpenedMatter, OpenMatterRefusal> = async (deed, input) => {
  if (mayLookAfterSomeMatters(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const line = await placeLineOf(deed.write, deed.community.id, input.placeCode ?? null)
  if (mayLookAfterMatters(deed.actor, line) !== 'yes') return refuse({ kind: 'not-your-place' })
  const matterId = deed.newId<'matter'>()
  const isDraft = input.isDraft ?? false
  const matter = {
    community_id: deed.community.id,
    matter_id: matterId,
    title: input.title,
    question: input.question,
    summary: input.summary ?? '',
    place_code: input.placeCode ?? null,
    state: isDraft ? ('draft' as const) : ('open' as const),
    opened_by_role: roleToName(deed.actor, line),
    responsible: input.responsible ?? '',
    outcome: '',
    grew_from: input.grewFrom ?? null,
    made_at: deed.now,
    opened_at: isDraft ? null : deed.now,
    closed_at: null,
    decided_at: null,
    ending: '',
  }
  const slug = await saveMatter(deed.write, matter, slugOf(input.title))
  if (!isDraft)
    await recordInLedger(deed, { kind: 'matter-opened', subject: matterId, facts: { title: input.title, slug } })
  return done({ matterId, slug })
}
