import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Act, perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import type { JobIdentity, JobKind } from '#platform/jobs/jobs.ts'
import { moveProgress, type ProgressKey } from '#platform/jobs/progress.ts'
import { type RefusalOf, refuse } from '#platform/result.ts'
import { type ElectionWords, importElectionJob } from '../acts/ask-for-election.ts'
import { type ImportElection, type ImportedElection, importElection } from '../acts/import-election.ts'
import { readElection } from '../acts/read-election.ts'

/** Brings in what was uploaded. Done once, however often it is begun: the upload goes in the transaction that keeps it. */
export const importElectionKind = (house: House): JobKind => ({
  name: importElectionJob,
  retries: 5,
  secondsToFinish: 1_800,
  async run({ communityId, jobId }) {
    const key = { communityId, jobId }
    try {
      await bringIn(house, key)
    } catch (error) {
      await moveProgress(house.database.kysely, key, { state: 'failed' })
      throw error
    }
  },
})

async function bringIn(house: House, key: JobIdentity): Promise<void> {
  const community = await findCommunity(house.database.read, key.communityId)
  const waiting = community && (await findWaiting(house, key))
  if (!waiting) return
  await moveProgress(house.database.kysely, key, { state: 'running', done: 0 })
  const read = await readElection(Readable.from([waiting.file]).pipe(createGunzip()))
  if (read.kind !== 'read') throw new Error('An upload that could be read cannot be any more.')
  const { ready, papers, hash } = read
  // Whether they may was decided when they asked for it.
  const actor = { ...visitor, person: waiting.person_id as PersonId, roles: new Set(['facilitator'] as const) }
  await perform(house, { community, actor }, takeUp(key), {
    ...(waiting.words as ElectionWords),
    background: '',
    isMadeUp: false,
    ready,
    papers,
    hash,
    progress: (count) => moveProgress(house.database.kysely, key, { done: count }),
  })
}

const takeUp =
  (key: ProgressKey): Act<ImportElection, ImportedElection, RefusalOf<string>> =>
  async (deed, input) => {
    const taken = await deed.write
      .deleteFrom('ballots.waiting_import')
      .where('community_id', '=', key.communityId)
      .where((where) => where.or([where('job_id', '=', key.jobId), where('asked_at', '<', weekBefore(deed.now))]))
      .returning('job_id')
      .execute()
    if (!taken.some(({ job_id }) => job_id === key.jobId)) return refuse({ kind: 'done-already' })
    const imported = await importElection(deed, input)
    if (!imported.ok) return imported
    await moveProgress(deed.write, key, { state: 'finished', done: input.papers.count, note: imported.value.slug })
    return imported
  }

const weekBefore = (now: Date) => new Date(now.getTime() - 7 * 86_400_000)

const findWaiting = ({ database }: House, { communityId, jobId }: ProgressKey) =>
  database.read
    .selectFrom('ballots.waiting_import')
    .select(['words', 'file', 'person_id'])
    .where('community_id', '=', communityId)
    .where('job_id', '=', jobId)
    .executeTakeFirst()
