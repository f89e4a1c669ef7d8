import { sql } from 'kysely'
import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import { type DigestMatter, digestLetter } from '../notices/letter.ts'
import { stopAllPath } from '../store/stop-addresses.ts'
import { type Digest, footOf } from './tell-batch.ts'

/**
 * Writes one person the letter with all news that waits by now, and takes it from the waiting ones in the same transaction.
 * With nothing to say, none is written. Gives how many pieces of news went.
 */
export const sendDigest: Act<Digest, number, never> = async (deed, { person, dueAt }) => {
  await lockFollows(deed, person)
  const news = await takeNews(deed, person, dueAt)
  if (news.length === 0) return done(0)
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return done(0)
  const matters = byMatter(news)
  const stopPath = stopAllPath(deed.secrets, person)
  await deed.mail(digestLetter(address.email, matters, { ...(await footOf(deed)), stopPath }))
  return done(news.length)
}

interface Waiting {
  readonly subject: string
  readonly text: string
  readonly href: string
  readonly title: string
  readonly slug: string
}

async function lockFollows({ write, community }: Deed, person: string): Promise<void> {
  await write
    .selectFrom('matters.follow')
    .select('follow_id')
    .where('community_id', '=', community.id)
    .where('person_id', '=', person)
    .orderBy('follow_id')
    .forUpdate()
    .execute()
}

async function takeNews({ write, community }: Deed, person: string, dueAt: string): Promise<readonly Waiting[]> {
  const taken = await sql<Waiting>`
    WITH taken AS (
      DELETE FROM matters.notice USING matters.follow
      WHERE notice.community_id = ${community.id} AND follow.community_id = ${community.id}
        AND notice.follow_id = follow.follow_id AND follow.person_id = ${person} AND notice.due_at <= ${dueAt}
      RETURNING notice_id, subject, words, href, matter_id)
    SELECT subject, words AS text, href, title, slug FROM taken
    JOIN matters.matter ON matter.community_id = ${community.id} AND matter.matter_id = taken.matter_id
    ORDER BY title, slug, notice_id`.execute(write)
  return taken.rows
}

const byMatter = (news: readonly Waiting[]): readonly DigestMatter[] =>
  [...Map.groupBy(news, ({ slug }) => slug)].map(([slug, those]) => ({ slug, title: those[0]!.title, news: those }))
