import { type Selectable, sql } from 'kysely'
import type { MatterId, StepId } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'
import { type CountRule, countRuleSchema } from '../rules/count-rule.ts'
import { type PaperBounds, paperBoundsSchema } from '../rules/paper-bounds.ts'
import type { BallotTable } from '../store/tables.ts'
import type { BallotId, BallotKey, BallotState, OptionId, PaperType, RollSource } from '../vocabulary.ts'

/** A ballot with its options. */
export interface Ballot {
  readonly key: BallotKey
  readonly id: BallotId
  readonly slug: string
  readonly matter: MatterId
  readonly hasOwnMatter: boolean
  readonly step: StepId | null
  readonly question: string
  readonly background: string
  readonly askedBy: string
  readonly promise: string
  readonly paper: PaperType
  readonly bounds: PaperBounds
  /** Money to be spent; null where one thing is decided. */
  readonly budgetPence: number | null
  readonly rule: CountRule
  readonly rollSources: readonly RollSource[]
  readonly placeCode: string | null
  readonly appealsTo: PersonId | null
  readonly remindHours: number | null
  readonly state: BallotState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly openedAt: Date | null
  /** When everyone was told that papers are taken; null while it is only announced. */
  readonly begunAt: Date | null
  readonly closedAt: Date | null
  readonly countedAt: Date | null
  readonly rollSize: number | null
  /** Canonical JSON of a `FrozenBallot`, and its SHA-256; null in a draft. */
  readonly frozen: string | null
  readonly frozenHash: Buffer | null
  readonly importSource: string | null
  readonly importCitation: string | null
  readonly isMadeUp: boolean
  /** What `…Pence` are hundredths of: GBP, but for elections brought in from elsewhere. */
  readonly currency: string
  readonly options: readonly BallotOption[]
  /** The database's clock when this was read. */
  readonly at: Date
}

export interface BallotOption {
  readonly number: number
  readonly id: OptionId
  readonly title: string
  readonly summary: string
  readonly costPence: number | null
  readonly district: string | null
  readonly bestOf: string | null
  readonly needs: readonly number[]
  readonly fromItem: string | null
}

export type WhichBallot = { readonly slug: string } | { readonly id: BallotId }

/** @param sees `published` leaves out drafts: to everyone but those who run ballots they do not exist. */
export async function findBallot(
  read: Read,
  community: CommunityId,
  which: WhichBallot,
  sees: 'published' | 'drafts-too' = 'published',
): Promise<Ballot | null> {
  const row = await read
    .selectFrom('ballots.ballot')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('at'))
    .where('community_id', '=', community)
    .where('slug' in which ? 'slug' : 'ballot_id', '=', 'slug' in which ? which.slug : which.id)
    .executeTakeFirst()
  if (!row || (row.state === 'draft' && sees === 'published')) return null
  const key = { community, ballot: row.ballot_id as BallotId }
  return { ...ballotOf(row, key), at: row.at, options: await listOptions(read, key) }
}

/** What is on the paper, by number. */
export async function listOptions(read: Read, { community, ballot }: BallotKey): Promise<readonly BallotOption[]> {
  const rows = await read
    .selectFrom('ballots.option')
    .selectAll()
    .where('community_id', '=', community)
    .where('ballot_id', '=', ballot)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    id: row.option_id as OptionId,
    title: row.title,
    summary: row.summary,
    costPence: row.cost_pence,
    district: row.district,
    bestOf: row.best_of,
    needs: row.needs,
    fromItem: row.from_item,
  }))
}

type Row = Selectable<BallotTable>

const ballotOf = (row: Row, key: BallotKey): Omit<Ballot, 'options' | 'at'> => ({
  key,
  id: key.ballot,
  slug: row.slug,
  matter: row.matter_id as MatterId,
  hasOwnMatter: row.has_own_matter,
  step: row.step_id as StepId | null,
  question: row.question,
  background: row.background,
  askedBy: row.asked_by,
  promise: row.promise,
  paper: row.paper_type,
  bounds: paperBoundsSchema.parse(row.bounds),
  budgetPence: row.budget_pence,
  rule: countRuleSchema.parse(row.rule),
  rollSources: row.roll_sources,
  placeCode: row.place_code,
  appealsTo: row.appeals_to as PersonId | null,
  remindHours: row.remind_hours,
  state: row.state,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  openedAt: row.opened_at,
  begunAt: row.begun_at,
  closedAt: row.closed_at,
  countedAt: row.counted_at,
  rollSize: row.roll_size,
  frozen: row.frozen,
  frozenHash: row.frozen_hash,
  importSource: row.import_source,
  importCitation: row.import_citation,
  isMadeUp: row.is_made_up,
  currency: row.currency,
})
