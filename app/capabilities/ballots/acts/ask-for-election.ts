import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Act } from '#platform/acts/act.ts'
import type { Id } from '#platform/ids.ts'
import { startProgress } from '#platform/jobs/progress.ts'
import { done, refuse } from '#platform/result.ts'
import { mayRunSomeBallots } from '../rules/may-run-ballots.ts'

export const importElectionJob = 'ballots.import-election'

/** What whoever brings an election in says of it. */
export interface ElectionWords {
  readonly question: string
  readonly askedBy: string
  readonly source: string
}

export interface AskForElection {
  readonly words: ElectionWords
  /** Packed with gzip. */
  readonly file: Buffer
  readonly papers: number
}

/** Keeps an uploaded file and queues the work of bringing it in; nothing is public before that is done. */
export const askForElection: Act<
  AskForElection,
  { readonly job: Id<'job'> },
  { readonly kind: 'not-yours-to-do' }
> = async (deed, { words, file, papers }) => {
  const { person } = deed.actor
  if (!mayRunSomeBallots(deed.actor) || person === null) return refuse({ kind: 'not-yours-to-do' })
  const job = await deed.queue(importElectionJob, {})
  await startProgress(
    deed.write,
    { communityId: deed.community.id, jobId: job },
    { kind: importElectionJob, total: papers },
  )
  await deed.write
    .insertInto('ballots.waiting_import')
    .values({ community_id: deed.community.id, job_id: job, person_id: person, words: JSON.stringify(words), file })
    .execute()
  return done({ job })
}

/** Before the transaction: packing takes a while. */
export const packFile: (bytes: Buffer) => Promise<Buffer> = promisify(gzip)
