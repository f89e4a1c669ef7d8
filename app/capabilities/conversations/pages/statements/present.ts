import type { PublishedStatement } from '../../reads/list-published-statements.ts'
import { type SortKey, sortStatements } from '../../rules/sort-statements.ts'
import type { StoredMap } from '../../rules/stored-map.ts'
import type { GatheredResult } from '../results/gather.ts'
import type { GroupVotes, Side } from '../results/model.ts'
import { plainStatement, votesInGroups } from '../results/present.ts'

export interface StatementModel {
  readonly number: number
  readonly id: string
  readonly text: string
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly isSeed: boolean
  readonly madeAt: Date
  readonly groups: readonly GroupVotes[]
  /** On which side it is common ground, if it is. */
  readonly common: Side | null
}

export interface StatementsModel {
  readonly question: string
  readonly slug: string
  readonly sort: SortKey
  readonly find: string
  readonly all: number
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly drawnAt: Date | null
  readonly statements: readonly StatementModel[]
}

export const statementsAPage = 25

export interface Wanted {
  readonly sort: SortKey
  readonly find: string
  readonly page: number
}

export function presentStatements(gathered: GatheredResult, wanted: Wanted): StatementsModel {
  const { conversation, statements, map } = gathered
  const found = wanted.find === '' ? statements : statements.filter(({ text }) => hasWords(text, wanted.find))
  const pages = Math.max(1, Math.ceil(found.length / statementsAPage))
  const page = Math.min(wanted.page, pages)
  const from = (page - 1) * statementsAPage
  const sorted = sortStatements(found, wanted.sort, map?.result ?? null)
  return {
    question: conversation.question,
    slug: conversation.slug,
    sort: wanted.sort,
    find: wanted.find,
    all: statements.length,
    found: found.length,
    page,
    pages,
    drawnAt: map?.computedAt ?? null,
    statements: sorted.slice(from, from + statementsAPage).map((each) => presentStatement(each, map?.result ?? null)),
  }
}

export function presentStatement(statement: PublishedStatement, map: StoredMap | null): StatementModel {
  const at = map ? map.statements.indexOf(statement.id) : -1
  return {
    ...plainStatement(statement),
    isSeed: statement.isSeed,
    madeAt: statement.madeAt,
    groups: map && at >= 0 && map.groups.length > 1 ? votesInGroups(map, at) : [],
    common: (at >= 0 && map?.commonGround.find((each) => each.statement === at)?.side) || null,
  }
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Every word somewhere in the text, whatever its case and accents. */
function hasWords(text: string, words: string): boolean {
  const within = plain(text)
  return plain(words)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
