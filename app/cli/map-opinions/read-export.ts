import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type BadRows,
  type CommentsFile,
  readComments,
  type UnreadableFile,
  type VotesFile,
  votesReader,
} from '@folkmoot/opinion-map'
import { PlainError } from '#platform/plain-error.ts'
import { notReadable } from '../not-readable.ts'

/** Reads votes.csv piece by piece, so that its size on disk does not matter. */
export async function readVotesFile(path: string): Promise<VotesFile> {
  const reader = votesReader()
  try {
    for await (const piece of createReadStream(path)) reader.push(piece as Uint8Array)
  } catch (error) {
    throw notReadable(path, error)
  }
  const votes = readable(path, reader.finish())
  if (votes.cast.value.length > 0) return votes
  throw new PlainError(
    `${path} holds no vote that can be read${votes.bad.total > 0 ? `: ${firstBad(votes.bad)}` : ''}.`,
  )
}

export async function readCommentsFile(path: string): Promise<CommentsFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw notReadable(path, error)
  })
  return readable(path, readComments(new TextDecoder().decode(bytes)))
}

/** One line for each row that was left out, as far as they are listed. */
export function linesForBadRows(path: string, bad: BadRows): string[] {
  if (bad.total === 0) return []
  const lines = bad.listed.map(({ line, reason }) => `${path}, line ${line}: ${reason}.`)
  const rest = bad.total - bad.listed.length
  const more = rest > 0 ? [`${path}: ${rest.toLocaleString('en-GB')} more rows are wrong and not listed.`] : []
  const total = bad.total === 1 ? '1 row was' : `${bad.total.toLocaleString('en-GB')} rows were`
  return [...lines, ...more, `${path}: ${total} left out.`]
}

function firstBad(bad: BadRows): string {
  return `line ${bad.listed[0]!.line}: ${bad.listed[0]!.reason}`
}

function readable<File extends { readonly kind: string }>(path: string, file: File | UnreadableFile): File {
  if (file.kind === 'unreadable') throw new PlainError(`${path}: ${(file as UnreadableFile).reason}`)
  return file as File
}
