import { londonDate } from '#platform/london.ts'
import type { OwnItem } from '../../reads/list-own-items.ts'
import type { OwnNews } from '../../reads/own-news.ts'
import type { Latest } from '../../reads/what-became-of-many.ts'
import type { OwnPart } from '../../store/tellers.ts'
import type { MattersTexts } from '../../texts/en.ts'
import { threadPath } from '../addresses.ts'

export interface OwnLine {
  readonly key: string
  readonly title: string
  readonly href: string
  /** What it is or what one did with it, and when. */
  readonly note: string
  readonly datetime: string
  readonly became: { readonly words: string; readonly href: string | null }
  readonly threadHref: string | null
}

export interface OwnModel {
  readonly news: readonly {
    readonly key: string
    readonly words: string
    readonly href: string
    readonly when: string
    readonly datetime: string
  }[]
  readonly parts: readonly { readonly title: string; readonly lines: readonly OwnLine[] }[]
}

export interface About {
  readonly news: readonly OwnNews[]
  readonly offered: readonly OwnItem[]
  readonly parts: readonly OwnPart[]
  readonly latest: ReadonlyMap<string, Latest>
}

export function presentOwn({ news, offered, parts, latest }: About, texts: MattersTexts): OwnModel {
  const mine = offered.map((item) => offeredLine(item, latest, texts))
  const others = parts.map(({ title, entries }) => ({
    title,
    lines: entries.map(({ title: name, href, at, note, itemId }, k) => ({
      key: itemId ?? `${k}`,
      title: name,
      href,
      note: `${note} · ${texts.own.on(at)}`,
      datetime: londonDate(at),
      became: becameOf(itemId, latest, texts) ?? { words: '', href: null },
      threadHref: itemId ? threadPath(itemId) : null,
    })),
  }))
  return {
    news: news.map(({ id, words, href, at }) => ({
      key: id,
      words,
      href,
      when: texts.own.on(at),
      datetime: londonDate(at),
    })),
    parts: [...(mine.length > 0 ? [{ title: texts.own.offered, lines: mine }] : []), ...others],
  }
}

function offeredLine(item: OwnItem, latest: ReadonlyMap<string, Latest>, texts: MattersTexts): OwnLine {
  const { own, kindTitle, items, kindName } = texts
  const stands = own.itself(own.stands[item.state])
  const due = item.state === 'open' && item.dueOn !== null ? ` ${own.due(item.dueOn)}.` : ''
  const isPublic = item.state !== 'waiting' && item.state !== 'hidden'
  return {
    key: item.id,
    title: item.title || items.untitled(kindName(item.kind)),
    href: item.href,
    note: `${kindTitle(item.kind)} · ${own.on(item.madeAt)}`,
    datetime: londonDate(item.madeAt),
    became: becameOf(item.id, latest, texts) ?? { words: `${stands}${due}`, href: null },
    threadHref: isPublic ? threadPath(item.id) : null,
  }
}

/** Null where nothing came of it but itself. */
function becameOf(
  itemId: string | null,
  latest: ReadonlyMap<string, Latest>,
  { kindTitle, items, kindName }: MattersTexts,
): OwnLine['became'] | null {
  const last = itemId === null ? undefined : latest.get(itemId)
  if (!last || last.itemId === itemId) return null
  const title = last.title || items.untitled(kindName(last.kind))
  return { words: `${kindTitle(last.kind)}: ${title} (${items.states[last.state].toLowerCase()})`, href: last.href }
}
