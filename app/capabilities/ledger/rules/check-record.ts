import { type EntryBody, ledgerFormat, noPrevious } from '../vocabulary.ts'
import { type Gap, takeFrom } from './gaps.ts'
import { partsOfLine } from './line-of.ts'

/** Something that is wrong with an exported record; entries by their number, lines as the file has them. */
export type Finding =
  /** The line has not the form of an entry. `seq` where its neighbours say which entry stood there. */
  | { readonly kind: 'unreadable'; readonly line: number; readonly seq: number | null }
  /** What the entry says no longer fits its own hash. */
  | { readonly kind: 'changed'; readonly seq: number; readonly line: number }
  /** The next entry holds another hash of it: it was replaced by one with a hash of its own. */
  | { readonly kind: 'rewritten'; readonly seq: number; readonly line: number }
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  | { readonly kind: 'out-of-order'; readonly from: number; readonly to: number }
  | { readonly kind: 'twice'; readonly seq: number; readonly line: number }
  | { readonly kind: 'of-another-community' | 'back-dated'; readonly seq: number; readonly line: number }
  /** The record is shorter than when somebody noted this head. */
  | { readonly kind: 'cut'; readonly from: number; readonly to: number }
  /** Another entry stands where somebody noted this head: the record was rewritten at or before it. */
  | { readonly kind: 'another-head'; readonly seq: number; readonly hash: string }
  /** No entry has this hash: the record was cut or rewritten. */
  | { readonly kind: 'no-such-head'; readonly hash: string }
  | { readonly kind: 'empty' }

/** What somebody noted of the record at some time: a hash, and of which entry where they noted that too. */
export interface NotedHead {
  readonly seq: number | null
  readonly hash: string
}

export interface Verdict {
  readonly entries: number
  readonly last: { readonly seq: number; readonly hash: string; readonly at: string } | null
  readonly findings: readonly Finding[]
  /** Noted heads that the record has, each where it was. */
  readonly heads: readonly { readonly seq: number; readonly hash: string }[]
}

export interface RecordCheck {
  line(text: string): void
  finish(): Verdict
}

type Read = EntryBody & { readonly hash: string; readonly line: number; readonly isWhole: boolean }

/** Checks a record line by line and keeps nothing of it but where it stands. `sha256` gives 64 hexadecimal digits. */
export function checkRecord(noted: readonly NotedHead[], sha256: (text: string) => string): RecordCheck {
  const findings: Finding[] = []
  const heads: { seq: number; hash: string }[] = []
  let gaps: readonly Gap[] = []
  let unread: number[] = []
  let line = 0
  let entries = 0
  let last: Read | null = null

  const say = (finding: Finding) => void findings.push(finding)
  const expected = () => (last?.seq ?? 0) + 1

  /** Lines nobody could read stand for the entries that are missing there, where the numbers fit. */
  function settleUnread(next: number | null): void {
    const fits = next !== null && next === expected() + unread.length
    for (const [k, each] of unread.entries()) say({ kind: 'unreadable', line: each, seq: fits ? expected() + k : null })
    if (next !== null && !fits && next > expected()) openGap(next)
    unread = []
  }

  function openGap(next: number): void {
    gaps = [...gaps, { from: expected(), to: next - 1, by: next }]
  }

  function outOfTurn(read: Read): void {
    const { gap, left } = takeFrom(gaps, read.seq)
    gaps = left
    if (!gap) {
      say({ kind: 'twice', seq: read.seq, line: read.line })
      return
    }
    const before = findings.at(-1)
    const isSame = before?.kind === 'out-of-order' && before.to === gap.by
    if (isSame) findings[findings.length - 1] = { ...before, from: Math.min(before.from, read.seq) }
    else say({ kind: 'out-of-order', from: read.seq, to: gap.by })
  }

  function follows(read: Read): void {
    const isNext = read.seq === expected()
    settleUnread(read.seq)
    if (isNext && read.isWhole && (last === null || last.seq === read.seq - 1)) {
      const before = last?.hash ?? noPrevious
      if (read.previous !== before) say({ kind: 'rewritten', seq: last ? last.seq : read.seq, line: read.line })
      else if (last && read.at < last.at) say({ kind: 'back-dated', seq: read.seq, line: read.line })
    }
    if (last && read.community !== last.community) {
      say({ kind: 'of-another-community', seq: read.seq, line: read.line })
    }
    last = read
  }

  return {
    line(text) {
      line += 1
      const read = readLine(text, line, sha256)
      if (!read) return void unread.push(line)
      entries += 1
      if (!read.isWhole) say({ kind: 'changed', seq: read.seq, line })
      for (const head of noted) {
        if (head.hash === read.hash && (head.seq ?? read.seq) === read.seq)
          heads.push({ seq: read.seq, hash: read.hash })
      }
      if (read.seq < expected()) outOfTurn(read)
      else follows(read)
    },
    finish() {
      settleUnread(null)
      for (const { from, to } of gaps) say({ kind: 'removed', from, to })
      if (entries === 0) say({ kind: 'empty' })
      const { seq = 0 } = last ?? {}
      for (const head of noted) {
        if (heads.some(({ hash }) => hash === head.hash)) continue
        say(missingHead(head, seq))
      }
      return { entries, last: last && { seq: last.seq, hash: last.hash, at: last.at }, findings, heads }
    },
  }
}

function missingHead({ seq, hash }: NotedHead, last: number): Finding {
  if (seq === null) return { kind: 'no-such-head', hash }
  return seq > last ? { kind: 'cut', from: last + 1, to: seq } : { kind: 'another-head', seq, hash }
}

function readLine(text: string, line: number, sha256: (text: string) => string): Read | null {
  const parts = partsOfLine(text)
  const body = parts && parsed(parts.body)
  if (!parts || !body) return null
  const { community, seq, at, kind, subject, facts, format, previous } = body
  const isWhole = sha256(parts.body) === parts.hash
  return { community, seq, at, kind, subject, facts, format, previous, hash: parts.hash, line, isWhole }
}

function parsed(text: string): EntryBody | null {
  try {
    const body = JSON.parse(text) as EntryBody
    const isEntry =
      body.format === ledgerFormat &&
      Number.isSafeInteger(body.seq) &&
      body.seq >= 1 &&
      [body.community, body.at, body.kind, body.subject, body.previous].every((each) => typeof each === 'string') &&
      typeof body.facts === 'object'
    return isEntry ? body : null
  } catch {
    return null
  }
}
