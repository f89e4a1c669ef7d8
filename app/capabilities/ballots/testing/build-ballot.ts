import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { type MadeBallot, type MakeBallot, makeBallot } from '../acts/make-ballot.ts'
import { openBallot } from '../acts/open-ballot.ts'
import '../store/tables.ts'
import { sql } from 'kysely'
import { plainOption } from '../rules/ballot-draft.ts'
import { usualBudgetRule } from '../rules/count-rule.ts'
import type { BallotKey } from '../vocabulary.ts'

export interface BuiltBallot extends MadeBallot {
  readonly key: BallotKey
}

export type BallotOptions = Partial<MakeBallot> & {
  /** How many options; none for a yes or no. */
  readonly choices?: number
}

/** Somebody trusted to make and open ballots. */
export const newOfficer = (house: House): Actor => ({
  ...visitor,
  person: house.newId<'person'>(),
  standing: 'confirmed',
  roles: new Set(['officer'] as const),
  hasSecondFactor: true,
})

/** A draft that lacks nothing: a budget of £10,000 for projects of £1,000, £2,000 …, closing in a day. */
export function wholeBallot({ choices = 4, ...changes }: BallotOptions = {}): MakeBallot {
  const isBudget = changes.budgetPence !== null && changes.paper !== 'yes-no' && changes.paper !== 'choose-one'
  return {
    question: 'Which projects should we fund this year?',
    askedBy: 'Testham Town Council',
    promise: 'The council pays for what wins.',
    matter: null,
    ...(isBudget ? { budgetPence: 1_000_000, paper: 'knapsack', rule: usualBudgetRule } : {}),
    options: Array.from({ length: choices }, (_, k) =>
      plainOption(`Project number ${k + 1}`, isBudget ? (k + 1) * 100_000 : null),
    ),
    closesAt: new Date(Date.now() + 24 * 3_600_000),
    ...changes,
  }
}

/** A draft, made by the act itself. */
export async function buildDraft(
  house: House,
  community: Community,
  options: BallotOptions = {},
  actor: Actor = newOfficer(house),
): Promise<BuiltBallot> {
  const made = await perform(house, { community, actor }, makeBallot, wholeBallot(options))
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return { ...made.value, key: { community: community.id, ballot: made.value.id } }
}

/** An open ballot, made and opened by the acts themselves; for tests, benches and others of this capability. */
export async function buildBallot(
  house: House,
  community: Community,
  options: BallotOptions = {},
  actor: Actor = newOfficer(house),
): Promise<BuiltBallot> {
  const built = await buildDraft(house, community, options, actor)
  const opened = await perform(house, { community, actor }, openBallot, { ballot: built.id })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return built
}

/** Moves the times of an open ballot, as time does. Only the tables' owner can, by a change that no page or act makes. */
export async function moveTimes(
  house: House,
  { community, ballot }: BallotKey,
  times: { readonly opens_at?: Date; readonly closes_at?: Date; readonly closed_at?: Date },
): Promise<void> {
  await inTransaction(house.database, async (write) => {
    await sql`ALTER TABLE ballots.ballot DISABLE TRIGGER ballot_stays`.execute(write)
    await write
      .updateTable('ballots.ballot')
      .set(times)
      .where('community_id', '=', community)
      .where('ballot_id', '=', ballot)
      .execute()
    await sql`ALTER TABLE ballots.ballot ENABLE TRIGGER ballot_stays`.execute(write)
  })
}

export const minutesFromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
