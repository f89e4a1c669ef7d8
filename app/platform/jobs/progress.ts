import { sql } from 'kysely'
import type { Read, Write } from '../database/handles.ts'
import type { CommunityId, Id } from '../ids.ts'

/** How far a long piece of queued work has come; in the database, so that it is known after a restart and on every server. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly state: 'waiting' | 'running' | 'finished' | 'failed'
  /** What came of it, or why it failed, for the page that waits for it. */
  readonly note: string | null
}

export interface ProgressKey {
  readonly communityId: CommunityId
  readonly jobId: Id<'job'>
}

const keptDays = 7

/** Call it in the transaction that queues the work. What is older than a week is forgotten. */
export async function startProgress(
  write: Write,
  key: ProgressKey,
  work: { readonly kind: string; readonly total: number },
) {
  await sql`DELETE FROM platform.progress WHERE community_id = ${key.communityId}
    AND updated_at < now() - make_interval(days => ${keptDays})`.execute(write)
  await write
    .insertInto('platform.progress')
    .values({
      community_id: key.communityId,
      job_id: key.jobId,
      kind: work.kind,
      done: 0,
      total: work.total,
      state: 'waiting',
      note: null,
      updated_at: new Date(),
    })
    .execute()
}

/** In the work's own transaction where it says that the work is finished, so that both are true or neither. */
export async function moveProgress(
  write: Pick<Write, 'updateTable'>,
  { communityId, jobId }: ProgressKey,
  change: Partial<Pick<Progress, 'done' | 'state' | 'note'>>,
): Promise<void> {
  await write
    .updateTable('platform.progress')
    .set({ ...change, updated_at: new Date() })
    .where('community_id', '=', communityId)
    .where('job_id', '=', jobId)
    .execute()
}

export async function findProgress(
  read: Read,
  { communityId, jobId }: ProgressKey,
  kind: string,
): Promise<Progress | null> {
  const row = await read
    .selectFrom('platform.progress')
    .select(['done', 'total', 'state', 'note'])
    .where('community_id', '=', communityId)
    .where('job_id', '=', jobId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ?? null
}
