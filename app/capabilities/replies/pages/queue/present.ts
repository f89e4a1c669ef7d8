import { londonDate } from '#platform/london.ts'
import type { Officer } from '../../reads/list-officers.ts'
import type { QueueCounts, Queued } from '../../reads/list-queue.ts'
import { workingDays } from '../../rules/due-on.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { queueAddress, replyPath } from '../addresses.ts'

export interface QueueLine {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly due: { readonly text: string; readonly state: 'late' | 'soon' | 'open' | 'asked' }
  /** Kind, matter, and with whom it is. */
  readonly note: string
}

interface Choice {
  readonly value: string
  readonly label: string
}

export interface QueueModel {
  readonly lead: string
  readonly lines: readonly QueueLine[]
  readonly tabs: readonly { readonly label: string; readonly href: string; readonly current: boolean }[]
  readonly matters: readonly Choice[]
  readonly places: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly filter: QueueFilter
  readonly isNarrowed: boolean
  readonly next: string | null
}

export interface QueueFilter {
  readonly mine?: 'yes' | undefined
  readonly matter?: string | undefined
  readonly place?: string | undefined
  readonly kind?: string | undefined
  readonly topic?: string | undefined
}

export interface GatheredQueue {
  readonly queued: readonly Queued[]
  readonly hasMore: boolean
  readonly counts: QueueCounts
  readonly matters: readonly { readonly id: string; readonly title: string }[]
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly officers: readonly Officer[]
  readonly you: string | null
  readonly filter: QueueFilter
  readonly now: Date
}

export function presentQueue(gathered: GatheredQueue, texts: RepliesTexts): QueueModel {
  const { counts, filter, queued } = gathered
  const { queue: words, kindName } = texts
  const last = queued.at(-1)
  const { mine, ...narrow } = filter
  return {
    lead: words.lead(counts.waiting, counts.late),
    lines: queued.map((each) => lineOf(each, gathered, texts)),
    tabs: [
      { label: words.all, href: queueAddress({ ...filter, mine: undefined }), current: mine !== 'yes' },
      { label: words.mine, href: queueAddress({ ...filter, mine: 'yes' }), current: mine === 'yes' },
    ],
    matters: byLabel(gathered.matters.map(({ id, title }) => ({ value: id, label: title }))),
    places: byLabel(gathered.places.map(({ code, name }) => ({ value: code, label: name }))),
    kinds: counts.kinds.map((kind) => ({ value: kind, label: kindName(kind, 2) })),
    filter,
    isNarrowed: Object.values(narrow).some(Boolean),
    next: gathered.hasMore && last ? queueAddress(filter, `${last.due_on}.${last.item_id}`) : null,
  }
}

const byLabel = (choices: readonly Choice[]) => choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

function lineOf(queued: Queued, { now, matters, officers, you }: GatheredQueue, texts: RepliesTexts): QueueLine {
  const { queue: words } = texts
  const officer = officers.find(({ id }) => id === queued.owner_id)
  const withWhom = queued.owner_id === null ? words.withNobody : words.with(officer?.name ?? words.unnamed)
  const matter = matters.find(({ id }) => id === queued.matter_id)?.title
  return {
    id: queued.item_id,
    href: replyPath(queued.item_id),
    title: queued.title || texts.item.untitled(texts.kindName(queued.kind)),
    due: dueOf(queued, londonDate(now), words),
    note: [
      capital(texts.kindName(queued.kind)),
      ...(matter ? [matter] : []),
      texts.who(queued.post, queued.team),
      queued.owner_id !== null && queued.owner_id === you ? words.withYou : withWhom,
    ].join(' · '),
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const soonDays = 3
const dayInMilliseconds = 86_400_000

function dueOf(queued: Queued, today: string, words: RepliesTexts['queue']): QueueLine['due'] {
  if (queued.state === 'asked') return { text: words.asked, state: 'asked' }
  if (queued.due_on < today) return { text: words.late(Math.max(1, workingDays(queued.due_on, today))), state: 'late' }
  const days = Math.round((Date.parse(queued.due_on) - Date.parse(today)) / dayInMilliseconds)
  if (days === 0) return { text: words.dueToday, state: 'soon' }
  return { text: words.due(days, queued.due_on), state: days <= soonDays ? 'soon' : 'open' }
}
