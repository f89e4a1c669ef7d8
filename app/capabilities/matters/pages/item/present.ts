import { londonDate } from '#platform/london.ts'
import type { Hop } from '../../reads/follow-thread.ts'
import type { Item } from '../../reads/list-items.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { itemPath, matterPath } from '../addresses.ts'

interface ThreadEntry {
  readonly key: string
  readonly state: 'past' | 'now' | 'ahead'
  readonly when: string
  readonly datetime: string | null
  /** How it came about: “A proposal grew from it”. */
  readonly how: string
  readonly title: string
  readonly href: string | null
  readonly inMatter: { readonly title: string; readonly href: string } | null
}

export interface ItemModel {
  readonly heading: string
  readonly title: string
  readonly stateName: string
  readonly see: string
  readonly due: { readonly words: string; readonly isLate: boolean } | null
  readonly matter: { readonly title: string; readonly href: string }
  readonly thread: readonly ThreadEntry[]
}

export interface About {
  readonly item: Item
  readonly matter: { readonly slug: string; readonly title: string }
  readonly from: readonly Hop[]
  readonly became: readonly Hop[]
  readonly now: Date
}

export function presentItem(about: About, texts: MattersTexts): ItemModel {
  const { item, matter } = about
  const kind = texts.kindName(item.kind)
  return {
    heading: texts.item.title(kind),
    title: item.title || texts.items.untitled(kind),
    stateName: texts.items.states[item.state],
    see: item.href,
    due: presentDue(about, texts),
    matter: { title: matter.title, href: matterPath(matter.slug) },
    thread: threadOf(about, texts),
  }
}

function presentDue({ item, now }: About, { item: words, day }: MattersTexts): ItemModel['due'] {
  if (item.dueOn === null || item.state !== 'open') return null
  const isLate = item.dueOn < londonDate(now)
  return { words: isLate ? words.late(day(item.dueOn)) : words.due(day(item.dueOn)), isLate }
}

/** One timeline: the farthest it comes from, itself, the farthest that came of it. */
function threadOf({ item, matter, from, became }: About, texts: MattersTexts): readonly ThreadEntry[] {
  const { item: words, day, kindName } = texts
  const here = matter.slug
  const earlier = from.toReversed().map((hop, k) => {
    const how = k === 0 ? words.came(kindName(hop.kind)) : words.became[from[from.length - k]!.how](kindName(hop.kind))
    return entryOf(hop, { how, at: hop.madeAt, here }, texts)
  })
  const nearest = from[0]
  const itself: ThreadEntry = {
    key: item.id,
    state: 'now',
    when: day(item.madeAt),
    datetime: londonDate(item.madeAt),
    how: nearest ? words.became[nearest.how](kindName(item.kind)) : words.start,
    title: item.title || texts.items.untitled(kindName(item.kind)),
    href: null,
    inMatter: null,
  }
  const later = became.map((hop) =>
    entryOf(hop, { how: words.became[hop.how](kindName(hop.kind)), at: hop.linkedAt, here }, texts),
  )
  return [...earlier, itself, ...later, ...(later.length === 0 ? [nothingYet(texts)] : [])]
}

interface Shown {
  readonly how: string
  readonly at: Date
  /** The address of the matter whose page this is. */
  readonly here: string
}

const entryOf = (hop: Hop, { how, at, here }: Shown, texts: MattersTexts): ThreadEntry => ({
  key: hop.itemId,
  state: 'past',
  when: texts.day(at),
  datetime: londonDate(at),
  how,
  title: hop.title || texts.items.untitled(texts.kindName(hop.kind)),
  href: itemPath(hop.matterSlug, hop.itemId),
  inMatter: hop.matterSlug === here ? null : { title: hop.matterTitle, href: matterPath(hop.matterSlug) },
})

const nothingYet = ({ item: words }: MattersTexts): ThreadEntry => ({
  key: 'nothing-yet',
  state: 'ahead',
  when: words.nothingWhen,
  datetime: null,
  how: words.nothing,
  title: words.nothingWhy,
  href: null,
  inMatter: null,
})
