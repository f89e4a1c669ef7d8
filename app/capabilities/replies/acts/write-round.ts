import { sql } from 'kysely'
import type { Act, Deed } from '#platform/acts/act.ts'
import { startProgress } from '#platform/jobs/progress.ts'
import { done, refuse } from '#platform/result.ts'
import { unknownBlanks } from '../rules/fill-blanks.ts'
import { mayAnswer } from '../rules/may-answer.ts'
import { roleToName } from '../rules/role-to-name.ts'
import { changeRound, lockRound } from '../store/lock-round.ts'
import type { RoundTable } from '../store/tables.ts'
import type { FinalAnswer } from '../vocabulary.ts'

export const sendRoundJob = 'send-replies'

type RoundRefusal = { readonly kind: 'not-yours-to-do' | 'no-such-round' | 'already-sent' }

export interface WriteRound {
  readonly roundId: string
  readonly answer: FinalAnswer
  readonly words: string
}

/** Writes the answer with its blanks. Nothing is sent yet. */
export const writeRound: Act<
  WriteRound,
  null,
  RoundRefusal | { readonly kind: 'words-missing' } | { readonly kind: 'unknown-blank'; readonly blank: string }
> = async (deed, { roundId, answer, words }) => {
  const ready = await draftOf(deed, roundId)
  if ('kind' in ready) return refuse(ready)
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  const [unknown] = unknownBlanks(words)
  if (unknown !== undefined) return refuse({ kind: 'unknown-blank', blank: unknown })
  await changeRound(deed, roundId, { answer, words })
  return done(null)
}

/** Takes contributions out of a round again. */
export const takeOutOfRound: Act<
  { readonly roundId: string; readonly items: readonly string[] },
  null,
  RoundRefusal
> = async (deed, { roundId, items }) => {
  const ready = await draftOf(deed, roundId)
  if ('kind' in ready) return refuse(ready)
  await sql`DELETE FROM replies.round_item WHERE community_id = ${deed.community.id} AND round_id = ${roundId}
    AND item_id = ANY (${items}::uuid[])`.execute(deed.write)
  return done(null)
}

/** Sends the answer to all that are chosen, after this transaction. Done twice, by whomever, sends once. */
export const sendRound: Act<
  { readonly roundId: string },
  null,
  { readonly kind: 'not-yours-to-do' | 'no-such-round' | 'not-written' | 'none-chosen' }
> = async (deed, { roundId }) => {
  const ready = await draftOf(deed, roundId)
  if ('kind' in ready) return ready.kind === 'already-sent' ? done(null) : refuse({ kind: ready.kind })
  if (ready.round.answer === null) return refuse({ kind: 'not-written' })
  const total = await countChosen(deed, roundId)
  if (total === 0) return refuse({ kind: 'none-chosen' })
  const jobId = await deed.queue(sendRoundJob, { roundId })
  await startProgress(deed.write, { communityId: deed.community.id, jobId }, { kind: sendRoundJob, total })
  const by = { by_role: roleToName(deed.actor), by_person: deed.actor.person }
  await changeRound(deed, roundId, { state: 'sending', job_id: jobId, ...by })
  return done(null)
}

async function draftOf(deed: Deed, roundId: string): Promise<RoundRefusal | { readonly round: RoundTable }> {
  if (!mayAnswer(deed.actor)) return { kind: 'not-yours-to-do' }
  const round = await lockRound(deed, roundId)
  if (!round) return { kind: 'no-such-round' }
  return round.state === 'draft' ? { round } : { kind: 'already-sent' }
}

async function countChosen({ write, community }: Deed, roundId: string): Promise<number> {
  const row = await write
    .selectFrom('replies.round_item')
    .select(sql<number>`count(*)`.as('chosen'))
    .where('community_id', '=', community.id)
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow()
  return row.chosen
}
