import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Act } from '#platform/acts/act.ts'
import type { Id } from '#platform/ids.ts'
import { startProgress } from '#platform/jobs/progress.ts'
import { done, refuse } from '#platform/result.ts'
import { mayRunConversations } from '../rules/may-run-conversations.ts'

export const importConversationJob = 'import-conversation'

/** What whoever brings a conversation in says of it. */
export interface ImportWords {
  readonly question: string
  readonly askedBy: string
  readonly source: string
  readonly licence: string
}

export interface AskForImport {
  readonly words: ImportWords
  readonly files: PackedFiles
  /** How many votes there are, for the page that shows how far it is. */
  readonly votes: number
}

export interface PackedFiles {
  readonly votes: Buffer
  readonly comments: Buffer
}

/**
 * Keeps uploaded files and queues the work of bringing them in; nothing is public before that is done. What is brought in
 * is about the whole community.
 */
export const askForImport: Act<
  AskForImport,
  { readonly job: Id<'job'> },
  { readonly kind: 'not-yours-to-do' }
> = async (deed, { words, files, votes }) => {
  if (!mayRunConversations(deed.actor, []) || deed.actor.person === null) return refuse({ kind: 'not-yours-to-do' })
  const job = await deed.queue(importConversationJob, {})
  const key = { communityId: deed.community.id, jobId: job }
  await startProgress(deed.write, key, { kind: importConversationJob, total: votes })
  await deed.write
    .insertInto('conversations.waiting_import')
    .values({
      community_id: deed.community.id,
      job_id: job,
      person_id: deed.actor.person,
      words: JSON.stringify(words),
      ...files,
    })
    .execute()
  return done({ job })
}

const zip = promisify(gzip)

/** Before the transaction: packing takes a while. */
export const packFiles = async (files: PackedFiles): Promise<PackedFiles> => ({
  votes: await zip(files.votes),
  comments: await zip(files.comments),
})
