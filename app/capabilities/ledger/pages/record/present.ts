import type { Entry } from '../../reads/find-entry.ts'
import type { LedgerTexts } from '../../texts/en.ts'
import { wordsOf } from '../../texts/kinds.ts'
import type { LedgerHead } from '../../vocabulary.ts'
import { entryPath, recordAddress } from '../addresses.ts'

export interface Line {
  readonly seq: number
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly words: string
  readonly href: string
  readonly time: string
}

export interface RecordModel {
  readonly count: number
  readonly head: { readonly seq: number; readonly at: string | null; readonly hash: string }
  readonly days: readonly { readonly day: string; readonly lines: readonly Line[] }[]
  readonly kinds: readonly { readonly kind: string; readonly name: string }[]
  readonly kind: string | null
  readonly subject: string | null
  readonly earlier: string | null
  readonly later: string | null
}

export interface Gathered {
  readonly head: LedgerHead
  readonly entries: readonly Entry[]
  readonly hasEarlier: boolean
  readonly hasLater: boolean
  readonly kinds: readonly string[]
  readonly kind: string | null
  readonly subject: string | null
}

export function presentRecord(gathered: Gathered, texts: LedgerTexts): RecordModel {
  const { head, entries, kind, subject } = gathered
  const which = { kind: kind ?? undefined, subject: subject ?? undefined }
  const names = gathered.kinds.map((each) => ({ kind: each, name: wordsOf(each).name }))
  return {
    count: head.seq,
    head: { seq: head.seq, at: head.at?.toISOString() ?? null, hash: head.hash },
    days: byDay(entries, texts),
    kinds: names.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    kind,
    subject,
    earlier: gathered.hasEarlier ? recordAddress({ ...which, before: entries.at(-1)!.seq }) : null,
    later: gathered.hasLater ? recordAddress({ ...which, after: entries[0]!.seq }) : null,
  }
}

function byDay(entries: readonly Entry[], texts: LedgerTexts): RecordModel['days'] {
  const days = Map.groupBy(entries, (entry) => texts.day(entry.at))
  return [...days].map(([day, those]) => ({ day, lines: those.map((entry) => lineOf(entry, texts)) }))
}

const lineOf = ({ seq, at, kind, subject, facts }: Entry, texts: LedgerTexts): Line => ({
  seq,
  at: at.toISOString(),
  kind,
  subject,
  words: wordsOf(kind).say(facts),
  href: entryPath(seq),
  time: texts.time(at),
})
