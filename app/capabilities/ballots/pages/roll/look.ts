import { setImmediate as breathe } from 'node:timers/promises'
import { readTable, type TableLine } from '#capabilities/people/index.ts'
import type { Ballot } from '../../reads/find-ballot.ts'
import { findRollUpload } from '../../reads/find-roll-upload.ts'
import { guessColumn, type ReadRoll, readRoll } from '../../rules/read-roll.ts'
import type { SlugAsk } from '../gather-managed.ts'

export const mostBytes = 5_000_000
export const mostLines = 100_001

export interface LookedRoll {
  readonly upload: string
  readonly fileName: string
  readonly headings: readonly string[]
  readonly lines: readonly TableLine[]
  readonly column: number | null
  readonly read: ReadRoll | null
}

/** Opens a list that is being looked at and reads the column chosen, or the one that seems to have the addresses. */
export async function lookAt(
  ask: SlugAsk,
  ballot: Ballot,
  which: { readonly upload: string; readonly column?: string | undefined },
) {
  const by = { read: ask.read, secrets: ask.house.secrets }
  const list = await findRollUpload(by, ballot.key, { upload: which.upload, officer: ask.actor.person })
  const table = list && readTable(list.bytes, mostLines)
  if (!list || !table?.ok) return null
  const [head, ...lines] = table.lines
  const headings = head?.cells ?? []
  const chosen = which.column ? Number(which.column) : null
  const at = chosen !== null && chosen < headings.length ? chosen : guessColumn(headings, lines)
  await breathe()
  const read = at === null ? null : readRoll(lines, at)
  return { upload: which.upload, fileName: list.fileName, headings, lines, column: at, read } satisfies LookedRoll
}
