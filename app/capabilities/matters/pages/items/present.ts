import type { Item } from '../../reads/list-items.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { itemPath, itemsPath, matterPath } from '../addresses.ts'

export interface ItemLine {
  readonly id: string
  readonly href: string
  readonly kind: string
  readonly title: string
  readonly state: string
  readonly date: string
}

export interface ItemsModel {
  readonly heading: string
  readonly matter: { readonly title: string; readonly href: string }
  readonly lines: readonly ItemLine[]
  readonly more: string | null
}

interface About {
  readonly matter: { readonly slug: string; readonly title: string }
  readonly kind: string | null
  readonly items: readonly Item[]
  readonly hasMore: boolean
}

export function presentItems({ matter, kind, items, hasMore }: About, texts: MattersTexts): ItemsModel {
  const { items: words, kindName, kindTitle, day } = texts
  return {
    heading: kind ? words.title(kindName(kind, 2)) : words.all,
    matter: { title: matter.title, href: matterPath(matter.slug) },
    lines: items.map((item) => ({
      id: item.id,
      href: itemPath(matter.slug, item.id),
      kind: kindTitle(item.kind),
      title: item.title || words.untitled(kindName(item.kind)),
      state: words.states[item.state],
      date: day(item.madeAt),
    })),
    more: hasMore ? itemsPath(matter.slug, kind ?? undefined, items.at(-1)!.id) : null,
  }
}
