import { authorsBehind, listFollowers, type MatterId } from '#capabilities/matters/index.ts'
import { drawResidents } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import type { CommitmentTable } from '../store/tables.ts'
import type { CheckRound, CommitmentId } from '../vocabulary.ts'
import { askOne } from './ask-one.ts'

export const openLaterCheckJob = 'ask-residents-again'
export const closeCheckJob = 'close-residents-check'

export interface LaterCheck {
  readonly commitment: CommitmentId
  readonly attempt: number
}

const day = 86_400_000
export const daysToAnswer = 14
const daysUntilSecond = 28
/** Drawn beside those who asked for it. */
const residentsDrawn = 20
/** Nobody is drawn twice within this time while others are left. */
const daysOfRest = 90
const mostWhoAsked = 100

/**
 * Asks those who asked for it (whoever offered what the promise grew from, and who follows its matter) and residents
 * drawn by chance, those first who were not asked lately. In the transaction that reports it done.
 */
export async function openCheck(
  deed: Deed,
  commitment: CommitmentTable,
  { attempt, round }: { readonly attempt: number; readonly round: CheckRound },
): Promise<void> {
  const people = await whoToAsk(deed, commitment)
  const closesAt = new Date(deed.now.getTime() + daysToAnswer * day)
  const check = deed.newId<'check'>()
  const inserted = await deed.write
    .insertInto('commitments.check_round')
    .values({
      community_id: deed.community.id,
      check_id: check,
      commitment_id: commitment.commitment_id,
      attempt,
      round,
      asked: people.length,
      opened_at: deed.now,
      closes_at: closesAt,
      closed_at: null,
      outcome: null,
      yes: 0,
      partly: 0,
      no: 0,
      cannot_tell: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('check_id')
    .executeTakeFirst()
  if (!inserted) return
  if (people.length > 0) {
    await deed.write
      .insertInto('commitments.asked')
      .values(
        people.map((person) => ({ community_id: deed.community.id, check_id: check, person_id: person, answer: null })),
      )
      .execute()
  }
  for (const person of people) await askOne(deed, { commitment, person, closesAt })
  await deed.queue(closeCheckJob, { check }, closesAt)
}

/** The second asking comes four weeks after the report. */
export async function planChecks(deed: Deed, commitment: CommitmentId, attempt: number): Promise<void> {
  const later: LaterCheck = { commitment, attempt }
  await deed.queue(openLaterCheckJob, later, new Date(deed.now.getTime() + daysUntilSecond * day))
}

async function whoToAsk(deed: Deed, commitment: CommitmentTable): Promise<readonly PersonId[]> {
  const owner = commitment.accountable_id
  const authors = await authorsBehind(deed.write, deed.community.id, commitment.commitment_id)
  const matterId = commitment.matter_id as MatterId
  const followers = await listFollowers(deed.write, deed.community.id, { matterId, most: mostWhoAsked })
  const asked = [...new Set([...authors, ...followers])].filter((person) => person !== owner).slice(0, mostWhoAsked)
  const drawn = await drawResidents(deed.write, deed.community.id, {
    count: residentsDrawn,
    seed: Buffer.from(deed.chance.bytes(16)).toString('hex'),
    except: [...asked, ...(owner ? [owner as PersonId] : [])],
    rested: await askedSince(deed, new Date(deed.now.getTime() - daysOfRest * day)),
  })
  await remember(deed, drawn)
  return [...asked, ...drawn]
}

async function askedSince({ write, community }: Deed, since: Date): Promise<readonly PersonId[]> {
  const rows = await write
    .selectFrom('commitments.last_asked')
    .select('person_id')
    .where('community_id', '=', community.id)
    .where('asked_at', '>', since)
    .execute()
  return rows.map(({ person_id }) => person_id as PersonId)
}

async function remember({ write, community, now }: Deed, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await write
    .insertInto('commitments.last_asked')
    .values(people.map((person) => ({ community_id: community.id, person_id: person, asked_at: now })))
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet({ asked_at: now }))
    .execute()
}
