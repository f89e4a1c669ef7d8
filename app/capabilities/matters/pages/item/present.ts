import { londonDate } from '#platform/london.ts'
import type { Hop } from '../../reads/follow-thread.ts'
import type { Item } from '../../reads/list-items.ts'
import { layOutThread } from '../../rules/thread-layout.ts'
import type { ItemWords } from '../../store/tellers.ts'
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
  /** What the capability that it belongs to says of it: the reason given, who in their role, money. */
  readonly said: ItemWords | null
}

export interface DrawnThing {
  readonly id: string
  readonly column: number
  readonly row: number
  readonly via: string | null
  readonly kind: string
  readonly title: string
  readonly href: string | null
}

export interface ItemModel {
  readonly heading: string
  readonly title: string
  readonly stateName: string
  readonly see: string
  /** What can grow from it now. */
  readonly offers: readonly { readonly label: string; readonly href: string }[]
  readonly due: { readonly words: string; readonly isLate: boolean } | null
  readonly matter: { readonly title: string; readonly href: string }
  readonly thread: readonly ThreadEntry[]
  /** Null where there is nothing to draw but the item itself. */
  readonly drawing: {
    readonly behind: number
    readonly ahead: number
    readonly columns: number
    readonly rows: number
    readonly things: readonly DrawnThing[]
  } | null
}

export interface About {
  readonly item: Item
  readonly matter: { readonly slug: string; readonly title: string }
  readonly from: readonly Hop[]
  readonly became: readonly Hop[]
  readonly words: ReadonlyMap<string, ItemWords>
  readonly offers: ItemModel['offers']
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
    offers: about.offers,
    due: presentDue(about, texts),
    matter: { title: matter.title, href: matterPath(matter.slug) },
    thread: threadOf(about, texts),
    drawing: drawingOf(about, texts),
  }
}

function drawingOf({ item, from, became }: About, texts: MattersTexts): ItemModel['drawing'] {
  if (from.length + became.length === 0) return null
  const hops = new Map([...from, ...became].map((hop) => [hop.itemId as string, hop]))
  const { columns, rows, places } = layOutThread([
    { id: item.id, distance: 0, via: null },
    ...from.map(({ itemId, distance, via }) => ({ id: itemId, distance: -distance, via })),
    ...became.map(({ itemId, distance, via }) => ({ id: itemId, distance, via })),
  ])
  const things = places.map(({ id, ...place }) => {
    const { kind, title } = hops.get(id) ?? item
    const hop = hops.get(id)
    const href = hop ? itemPath(hop.matterSlug, hop.itemId) : null
    return {
      id,
      ...place,
      kind: texts.kindTitle(kind),
      title: title || texts.items.untitled(texts.kindName(kind)),
      href,
    }
  })
  return { behind: from.length, ahead: became.length, columns, rows, things }
}

function presentDue({ item, now }: About, { item: words, day }: MattersTexts): ItemModel['due'] {
  if (item.dueOn === null || item.state !== 'open') return null
  const isLate = item.dueOn < londonDate(now)
  return { words: isLate ? words.late(day(item.dueOn)) : words.due(day(item.dueOn)), isLate }
}

/** One timeline: the farthest it comes from, itself, the farthest that came of it. */
function threadOf({ item, matter, from, became, words: said }: About, texts: MattersTexts): readonly ThreadEntry[] {
  const { item: words, day, kindName } = texts
  const here = matter.slug
  const earlier = from.toReversed().map((hop, k) => {
    const how = k === 0 ? words.came(kindName(hop.kind)) : words.became[from[from.length - k]!.how](kindName(hop.kind))
    return entryOf(hop, { how, at: hop.madeAt, here, said }, texts)
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
    said: said.get(item.id) ?? null,
  }
  const later = became.map((hop) =>
    entryOf(hop, { how: words.became[hop.how](kindName(hop.kind)), at: hop.linkedAt, here, said }, texts),
  )
  return [...earlier, itself, ...later, ...(later.length === 0 ? [nothingYet(texts)] : [])]
}

interface Shown {
  readonly how: string
  readonly at: Date
  /** The address of the matter whose page this is. */
  readonly here: string
  readonly said: ReadonlyMap<string, ItemWords>
}

const entryOf = (hop: Hop, { how, at, here, said }: Shown, texts: MattersTexts): ThreadEntry => ({
  key: hop.itemId,
  state: 'past',
  when: texts.day(at),
  datetime: londonDate(at),
  how,
  title: hop.title || texts.items.untitled(texts.kindName(hop.kind)),
  href: itemPath(hop.matterSlug, hop.itemId),
  inMatter: hop.matterSlug === here ? null : { title: hop.matterTitle, href: matterPath(hop.matterSlug) },
  said: said.get(hop.itemId) ?? null,
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
  said: null,
})
