import { sql } from 'kysely'
import { ledgerHead } from '#capabilities/ledger/index.ts'
import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { nextMorning } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { type Foot, newsLetter } from '../notices/letter.ts'
import type { FollowTable } from '../store/tables.ts'
import type { HowOften } from '../vocabulary.ts'
import type { News } from './tell-followers.ts'

export const sendDigestJob = 'send-digest'

export interface Digest {
  readonly person: PersonId
  /** The letter takes all news that waits for this moment or an earlier one. */
  readonly dueAt: string
}

/** The hour, in England, at which daily and weekly letters go. */
export const letterHour = 8
const inOneGo = 100

/**
 * Tells the next hundred followers and notes how far it came, in one transaction: whoever does a round again after a
 * crash goes on where it stopped and tells nobody twice. Gives how many there were.
 */
export const tellBatch: Act<{ readonly jobId: string; readonly news: News }, number, never> = async (deed, input) => {
  const upTo = await startOrGoOn(deed, input.jobId)
  const follows = await nextFollows(deed, input.news.matterId, upTo)
  const matter = await findTitle(deed, input.news.matterId)
  const last = follows.at(-1)
  if (!last || matter === null) return done(0)
  const foot = await footOf(deed)
  for (const follow of follows) await tellOne(deed, follow, { ...input.news, matter, foot })
  await deed.write
    .updateTable('matters.told')
    .set({ up_to: last.follow_id, changed_at: deed.now })
    .where('community_id', '=', deed.community.id)
    .where('job_id', '=', input.jobId)
    .execute()
  return done(follows.length)
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

async function startOrGoOn({ write, community, now }: Deed, jobId: string): Promise<string> {
  await write
    .insertInto('matters.told')
    .values({ community_id: community.id, job_id: jobId, up_to: beforeAll, changed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const told = await write
    .selectFrom('matters.told')
    .select('up_to')
    .where('community_id', '=', community.id)
    .where('job_id', '=', jobId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return told.up_to
}

/** Locked, so that no digest of the same people is put together at the same moment. */
const nextFollows = ({ write, community }: Deed, matterId: string, upTo: string): Promise<readonly FollowTable[]> =>
  write
    .selectFrom('matters.follow')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('matter_id', '=', matterId)
    .where('follow_id', '>', upTo)
    .orderBy('follow_id')
    .limit(inOneGo)
    .forUpdate()
    .execute()

async function findTitle({ write, community }: Deed, matterId: string): Promise<string | null> {
  const row = await write
    .selectFrom('matters.matter')
    .select('title')
    .where('community_id', '=', community.id)
    .where('matter_id', '=', matterId)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
  return row?.title ?? null
}

export async function footOf({ write, community }: Deed): Promise<Foot> {
  const { seq, hash } = await ledgerHead(write, community.id)
  return { community: community.name, origin: community.origin, head: `${seq}:${hash}`, locale: community.locale }
}

type Telling = News & { readonly matter: string; readonly foot: Foot }

async function tellOne(deed: Deed, follow: FollowTable, news: Telling): Promise<void> {
  if (follow.how_often !== 'at-once') return keepForLater(deed, follow, follow.how_often, news)
  const address = await findMailAddress(deed.write, deed.community.id, follow.person_id as PersonId)
  if (address)
    await deed.mail(newsLetter(address.email, news, { ...news.foot, matter: news.matter, followId: follow.follow_id }))
}

async function keepForLater(
  deed: Deed,
  follow: FollowTable,
  howOften: Exclude<HowOften, 'at-once'>,
  { subject, text, href }: News,
): Promise<void> {
  const dueAt = nextMorning(deed.now, letterHour, howOften === 'weekly')
  const isFirst = !(await hasLetterPlanned(deed, follow.person_id, dueAt))
  await deed.write
    .insertInto('matters.notice')
    .values({
      community_id: deed.community.id,
      notice_id: deed.newId<'notice'>(),
      follow_id: follow.follow_id,
      subject,
      words: text,
      href,
      made_at: deed.now,
      due_at: dueAt,
    })
    .execute()
  if (!isFirst) return
  const digest: Digest = { person: follow.person_id as PersonId, dueAt: dueAt.toISOString() }
  await deed.queue(sendDigestJob, digest, dueAt)
}

async function hasLetterPlanned({ write, community }: Deed, person: string, dueAt: Date): Promise<boolean> {
  const found = await sql<{ planned: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM matters.follow JOIN matters.notice USING (community_id, follow_id)
      WHERE community_id = ${community.id} AND person_id = ${person} AND due_at = ${dueAt}) AS planned`.execute(write)
  return found.rows[0]?.planned ?? false
}
