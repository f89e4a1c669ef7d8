import type { Entry } from '../../reads/find-entry.ts'
import type { LedgerTexts } from '../../texts/en.ts'
import { wordsOf } from '../../texts/kinds.ts'
import type { Fact } from '../../vocabulary.ts'
import { aboutPath, entryPath } from '../addresses.ts'

export interface EntryModel {
  readonly seq: number
  readonly at: string
  readonly when: string
  readonly kind: string
  readonly kindName: string
  readonly words: string
  readonly subject: string
  readonly about: string | null
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly hash: string
  readonly previous: string
  readonly body: string
  readonly before: string | null
  readonly after: string | null
}

export function presentEntry(entry: Entry, isLatest: boolean, texts: LedgerTexts): EntryModel {
  const { seq, at, kind, subject, facts, hash, previous, body } = entry
  return {
    seq,
    at: at.toISOString(),
    when: `${texts.day(at)}, ${texts.time(at)}`,
    kind,
    kindName: wordsOf(kind).name,
    words: wordsOf(kind).say(facts),
    subject,
    about: aboutPath(kind, facts.slug),
    facts: Object.entries(facts).map(([name, fact]) => ({ name, value: say(fact, texts) })),
    hash,
    previous,
    body,
    before: seq > 1 ? entryPath(seq - 1) : null,
    after: isLatest ? null : entryPath(seq + 1),
  }
}

function say(fact: Fact, texts: LedgerTexts): string {
  if (fact === null) return texts.entry.nothing
  if (typeof fact === 'boolean') return fact ? texts.entry.yes : texts.entry.no
  return typeof fact === 'object' ? JSON.stringify(fact) : String(fact)
}
