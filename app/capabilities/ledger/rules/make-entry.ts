import { type EntryBody, type Fact, type Facts, ledgerFormat } from '../vocabulary.ts'
import { canonical } from './canonical.ts'

export interface NewEntry {
  readonly community: string
  readonly at: Date
  readonly kind: string
  readonly subject: string
  readonly facts: Facts
}

/** The next entry after `head`: its body as canonical JSON, of which the hash is taken. */
export function makeEntry(entry: NewEntry, head: { readonly seq: number; readonly hash: string }): string {
  const body: EntryBody = {
    format: ledgerFormat,
    community: entry.community,
    seq: head.seq + 1,
    at: entry.at.toISOString(),
    kind: entry.kind,
    subject: entry.subject,
    facts: cleanFacts(entry.facts),
    previous: head.hash,
  }
  return canonical(body)
}

/** Names that would hold what does not belong in a record that can never be erased. */
const personal = new Set(['email', 'mail', 'phone', 'displayName', 'ip', 'postcode'])

/**
 * Facts as they are kept: half characters and NUL, which neither JSON nor the database can keep, are replaced.
 * Throws where a fact's name says that it is personal: that is a mistake in the act.
 */
export function cleanFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (personal.has(name)) throw new Error(`The ledger keeps no personal facts: "${name}".`)
      return [name, cleanFact(fact)]
    }),
  )
}

function cleanFact(fact: Fact): Fact {
  if (typeof fact === 'string') return fact.toWellFormed().replaceAll('\u0000', '\uFFFD')
  if (Array.isArray(fact)) return fact.map(cleanFact)
  if (typeof fact === 'object' && fact !== null) return cleanFacts(fact as Facts)
  return fact
}
