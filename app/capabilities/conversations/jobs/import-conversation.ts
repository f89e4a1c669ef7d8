import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Act, perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { findCommunity } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import type { JobIdentity, JobKind } from '#platform/jobs/jobs.ts'
import { moveProgress, type ProgressKey } from '#platform/jobs/progress.ts'
import { type RefusalOf, refuse } from '#platform/result.ts'
import { type ImportWords, importConversationJob } from '../acts/ask-for-import.ts'
import { type ImportConversation, type ImportedConversation, importConversation } from '../acts/import-conversation.ts'
import { readImport } from '../acts/read-import.ts'
import { wantMap } from '../live/drawings.ts'

/** Brings in what was uploaded. Done once, however often it is begun: the upload goes in the transaction that keeps it. */
export const importConversationKind = (house: House): JobKind => ({
  name: importConversationJob,
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
  const read = await readImport({ votes: await unzip(waiting.votes), comments: await unzip(waiting.comments) })
  if (read.kind !== 'read') throw new Error(`An upload that could be read cannot be any more: ${read.reason}`)
  const { kind: _, ...files } = read
  const words = waiting.words as ImportWords
  // Whether they may was decided when they asked for it.
  const actor = { ...visitor, person: waiting.person_id as PersonId, roles: new Set(['facilitator'] as const) }
  const result = await perform(house, { community, actor }, takeUp(key), {
    ...words,
    ...files,
    title: words.question,
    background: '',
    sources: [],
    progress: (count) => moveProgress(house.database.kysely, key, { done: count }),
  })
  if (result.ok) wantMap(house, { community: community.id, conversation: result.value.id })
}

const takeUp =
  (key: ProgressKey): Act<ImportConversation, ImportedConversation, RefusalOf<string>> =>
  async (deed, input) => {
    const taken = await deed.write
      .deleteFrom('conversations.waiting_import')
      .where('community_id', '=', key.communityId)
      .where('job_id', '=', key.jobId)
      .executeTakeFirst()
    if (taken.numDeletedRows === 0n) return refuse({ kind: 'done-already' })
    const imported = await importConversation(deed, input)
    if (!imported.ok) return imported
    const count = input.ready.votes.value.length
    await moveProgress(deed.write, key, { state: 'finished', done: count, note: imported.value.slug })
    return imported
  }

const findWaiting = ({ database }: House, { communityId, jobId }: ProgressKey) =>
  database.read
    .selectFrom('conversations.waiting_import')
    .select(['words', 'votes', 'comments', 'person_id'])
    .where('community_id', '=', communityId)
    .where('job_id', '=', jobId)
    .executeTakeFirst()

const unzip = promisify(gunzip)
