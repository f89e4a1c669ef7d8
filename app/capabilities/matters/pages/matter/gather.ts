import { listEntries } from '#capabilities/ledger/index.ts'
import { findPlace, placeLineOf } from '#capabilities/places/index.ts'
import type { May } from '#platform/acts/actor.ts'
import type { Ask } from '#platform/web/ask.ts'
import { findFollow } from '../../reads/find-follow.ts'
import { findItemAnywhere } from '../../reads/find-item.ts'
import { findMatter, type Matter } from '../../reads/find-matter.ts'
import { countItems, listItems } from '../../reads/list-items.ts'
import { listSteps } from '../../reads/list-steps.ts'
import { afterTheDecision } from '../../rules/after-the-decision.ts'
import { mayLookAfterMatters, mayLookAfterSomeMatters } from '../../rules/may-look-after-matters.ts'
import type { HowOften } from '../../vocabulary.ts'
import { itemPath } from '../addresses.ts'
import type { Told } from './story.ts'

export interface Gathered extends Told {
  readonly place: { readonly code: string; readonly name: string } | null
  readonly items: readonly { readonly kind: string; readonly count: number }[]
  readonly mayLookAfter: May
  readonly isSignedIn: boolean
  readonly howOften: HowOften | null
  readonly community: string
  readonly locale: string
}

type AskOfMatter = Ask<{ readonly slug: string }>

export interface SeenMatter {
  readonly matter: Matter
  readonly mayLookAfter: May
}

/** The matter of an address, for these eyes: a draft is there only for those who look after matters about its place. */
export async function matterFor({ read, community, actor, address }: AskOfMatter): Promise<SeenMatter | null> {
  const some = mayLookAfterSomeMatters(actor)
  const which = { slug: address.slug }
  const matter = await findMatter(read, community.id, which, some === 'yes' ? 'drafts-too' : 'published')
  if (!matter) return null
  if (some === 'no') return { matter, mayLookAfter: 'no' }
  const mayLookAfter = mayLookAfterMatters(actor, await placeLineOf(read, community.id, matter.placeCode))
  return matter.state === 'draft' && mayLookAfter !== 'yes' ? null : { matter, mayLookAfter }
}

const mostShown = 20

export async function gatherMatter(ask: AskOfMatter): Promise<Gathered | null> {
  const { read, community, actor } = ask
  const seen = await matterFor(ask)
  if (!seen) return null
  const { matter, mayLookAfter } = seen
  const sees = mayLookAfter === 'yes' ? 'drafts-too' : 'published'
  const [steps, due, items, entries, place, howOften, grewFrom] = await Promise.all([
    listSteps(read, community.id, [matter.id], sees),
    listItems(read, community.id, matter.id, { isDue: true, exceptKind: 'commitment', limit: mostShown }),
    countItems(read, community.id, matter.id),
    listEntries(read, community.id, { subject: matter.id, limit: mostShown }),
    matter.placeCode ? findPlace(read, community.id, matter.placeCode) : null,
    actor.person ? findFollow(read, community.id, { person: actor.person, matterId: matter.id }) : null,
    matter.grewFrom ? findItemAnywhere(read, community.id, matter.grewFrom) : null,
  ])
  return {
    matter,
    steps: afterTheDecision(matter, steps),
    due,
    items,
    recorded: entries.map(({ seq, at, kind, facts }) => ({
      seq,
      at,
      kind,
      changed: Array.isArray(facts.changed) ? facts.changed.filter((each) => typeof each === 'string') : [],
    })),
    grewFrom: grewFrom && itemPath(grewFrom.matterSlug, grewFrom.id),
    place: place && { code: place.code, name: place.name },
    mayLookAfter,
    isSignedIn: actor.person !== null,
    howOften,
    community: community.name,
    locale: ask.locale,
    now: ask.house.clock.now(),
  }
}
