import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { type CommentsFile, type UnreadableFile, type VotesFile, votesReader } from '@folkmoot/opinion-map'
import { commentsOfBytes } from '../rules/comments-of-bytes.ts'
import { type ReadyImport, readyImport } from '../rules/ready-import.ts'

export type ReadImport =
  | { readonly kind: 'read'; readonly ready: ReadyImport; readonly votesHash: string; readonly commentsHash: string }
  | { readonly kind: 'unreadable'; readonly file: 'votes.csv' | 'comments.csv'; readonly reason: string }

const bytesAtOnce = 262_144

/** Reads the two files of a Polis export; others are answered in between. */
export async function readImport(files: {
  readonly votes: Uint8Array
  readonly comments: Uint8Array
}): Promise<ReadImport> {
  const comments = commentsOfBytes(files.comments)
  if (comments.kind === 'unreadable') return unreadable('comments.csv', comments)
  await breathe()
  const votes = await readVotes(files.votes)
  if (votes.kind === 'unreadable') return unreadable('votes.csv', votes)
  await breathe()
  return {
    kind: 'read',
    ready: readyImport(votes as VotesFile, comments as CommentsFile),
    votesHash: hashOf(files.votes),
    commentsHash: hashOf(files.comments),
  }
}

async function readVotes(bytes: Uint8Array): Promise<VotesFile | UnreadableFile> {
  const reader = votesReader()
  for (let from = 0; from < bytes.length; from += bytesAtOnce) {
    reader.push(bytes.subarray(from, from + bytesAtOnce))
    await breathe()
  }
  return reader.finish()
}

const unreadable = (file: 'votes.csv' | 'comments.csv', { reason }: UnreadableFile) =>
  ({ kind: 'unreadable', file, reason }) as const

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
