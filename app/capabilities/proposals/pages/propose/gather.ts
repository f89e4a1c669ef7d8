import { listCommonGround } from '#capabilities/conversations/index.ts'
import { findItems, listMatters } from '#capabilities/matters/index.ts'
import type { Ask } from '#platform/web/ask.ts'
import { whereProposingIsOver } from '../../acts/stop-proposing.ts'
import { type Draft, findDraft } from '../../reads/find-draft.ts'
import type { DraftId } from '../../vocabulary.ts'

export interface Wanted {
  readonly draft: string
  readonly key: string
  readonly from: readonly string[]
  /** The address of the matter, where it is known already. */
  readonly matter: string
}

/** What the form needs, whatever is typed in it: the matters to choose from, the draft, and what it grew from. */
export async function gatherForm({ read, community, actor }: Ask<unknown>, wanted: Wanted) {
  const held = isId(wanted.draft)
    ? await findDraft(read, community.id, {
        id: wanted.draft as DraftId,
        person: actor.person,
        key: wanted.key || null,
      })
    : null
  const draft = held ? await withPhotos({ read, community, actor } as Ask<unknown>, held) : null
  const from = wanted.from.length > 0 ? wanted.from : (draft?.typed.from ?? '').split(',').filter(isId)
  const [matters, sources] = await Promise.all([
    listMatters(read, community.id, { state: 'open' }, 'published'),
    findItems(read, community.id, from.filter(isId).slice(0, 10)),
  ])
  const over = await whereProposingIsOver(
    read,
    community.id,
    matters.map(({ id }) => id),
  )
  const open = matters.filter(({ id }) => !over.has(id))
  const slug = wanted.matter || (draft?.typed.matter ?? '')
  const about = open.length === 1 ? open[0] : open.find((matter) => matter.slug === slug)
  const taken = new Set<string>(sources.map(({ id }) => id))
  const said = about ? await listCommonGround(read, community.id, { matter: about.id, most: mostOffered }) : []
  return { draft, matters: open, sources, said: said.filter(({ id }) => !taken.has(id)) }
}

/** Of what people said in the matter: enough to choose from, few enough to read. */
const mostOffered = 6

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Typed while signed out, in a form that had a draft with photos: once its owner is back, it goes on there. */
async function withPhotos({ read, community, actor }: Ask<unknown>, draft: Draft): Promise<Draft> {
  const before = draft.typed.draft
  if (!actor.person || !before || !isId(before) || before === draft.id) return draft
  const own = await findDraft(read, community.id, { id: before as DraftId, person: actor.person, key: null })
  return own && own.became === null ? { ...own, typed: draft.typed } : draft
}
