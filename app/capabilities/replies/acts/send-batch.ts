import { sql } from 'kysely'
import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItems, type MatterId, tellFollowers, titlesOfMatters } from '#capabilities/matters/index.ts'
import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { moveProgress } from '#platform/jobs/progress.ts'
import { londonDate } from '#platform/london.ts'
import { done } from '#platform/result.ts'
import { letterOf } from '../notices/letter.ts'
import { workingDays } from '../rules/due-on.ts'
import { fillBlanks } from '../rules/fill-blanks.ts'
import { answeredListeners } from '../store/listeners.ts'
import { isRunning } from '../store/lock-clock.ts'
import { changeRound, lockRound } from '../store/lock-round.ts'
import { noLettersPath, whoWantsNoLetters } from '../store/no-letters.ts'
import { type AnswerToSave, saveAnswers } from '../store/save-answers.ts'
import type { ClockTable, RoundTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'

const inOneGo = 100

/**
 * Answers the next hundred of a round and notes which, in one transaction: whoever does a round again after a crash goes on
 * where it stopped and sends nothing twice. What was answered meanwhile is left alone. Gives how many are still to come.
 */
export const sendBatch: Act<{ readonly roundId: string }, number, never> = async (deed, { roundId }) => {
  const round = await lockRound(deed, roundId)
  if (round?.state !== 'sending') return done(0)
  const clocks = await nextClocks(deed, roundId)
  const answers = await answersOf(deed, round, clocks.filter(isRunning))
  await saveAnswers(deed, round, { answers, today: londonDate(deed.now) })
  await changeItems(deed, {
    itemIds: answers.flatMap(({ clock }) => (clock.is_hidden ? [] : [clock.item_id])),
    state: 'answered',
  })
  await listen(deed, round, answers)
  await writeLetters(deed, round, answers)
  await noteThese(deed, roundId, { clocks, answers })
  return done(await moveOn(deed, round, answers.length))
}

/** Locked in the order of their ids, as everyone locks them. */
async function nextClocks({ write, community }: Deed, roundId: string): Promise<readonly ClockTable[]> {
  const { rows } = await sql<ClockTable>`
    SELECT clock.* FROM replies.clock
    WHERE community_id = ${community.id} AND item_id IN (
      SELECT item_id FROM replies.round_item
      WHERE community_id = ${community.id} AND round_id = ${roundId} AND state = 'chosen'
      ORDER BY item_id LIMIT ${inOneGo})
    ORDER BY item_id FOR UPDATE`.execute(write)
  return rows
}

async function answersOf(
  deed: Deed,
  round: RoundTable,
  clocks: readonly ClockTable[],
): Promise<readonly AnswerToSave[]> {
  const texts = textsFor(deed.community.locale)
  const today = londonDate(deed.now)
  const matters = await titlesOfMatters(
    deed.write,
    deed.community.id,
    clocks.map(({ matter_id }) => matter_id as MatterId),
  )
  return clocks.map((clock) => ({
    clock,
    words: fillBlanks(round.words, texts.rounds.valuesOf(clock, matters.get(clock.matter_id as MatterId)?.title ?? '')),
    daysTaken: Math.max(0, workingDays(clock.started_on, today)),
  }))
}

async function listen(
  deed: Deed,
  { answer, by_role: byRole }: RoundTable,
  answers: readonly AnswerToSave[],
): Promise<void> {
  for (const listener of answeredListeners())
    for (const { clock, words } of answers)
      await listener(deed, { itemId: clock.item_id, kind: clock.kind, answer: answer!, words, byRole })
}

async function writeLetters(deed: Deed, round: RoundTable, answers: readonly AnswerToSave[]): Promise<void> {
  const { write, community, secrets } = deed
  const authors = answers.flatMap(({ clock }) => (clock.author_id ? [clock.author_id] : []))
  const quiet = await whoWantsNoLetters(write, community.id, authors)
  for (const { clock, words } of answers) {
    const { author_id: author } = clock
    if (author === null || quiet.has(author)) continue
    const to = await findMailAddress(write, community.id, author as PersonId)
    if (!to) continue
    const said = textsFor(to.locale).letters.answered({ ...clock, answer: round.answer!, words })
    const stop = noLettersPath(secrets, author)
    await deed.mail(letterOf(to, said, { community, href: `/replies/${clock.item_id}`, stop }))
  }
}

async function noteThese(
  { write, community }: Deed,
  roundId: string,
  { clocks, answers }: { readonly clocks: readonly ClockTable[]; readonly answers: readonly AnswerToSave[] },
): Promise<void> {
  const answered = answers.map(({ clock }) => clock.item_id)
  await sql`
    UPDATE replies.round_item
    SET state = CASE WHEN item_id = ANY (${answered}::uuid[]) THEN 'answered' ELSE 'skipped' END
    WHERE community_id = ${community.id} AND round_id = ${roundId}
      AND item_id = ANY (${clocks.map(({ item_id }) => item_id)}::uuid[])`.execute(write)
}

/** How far it came, for the page that waits; with the last, followers are told, each matter once. */
async function moveOn(deed: Deed, round: RoundTable, answered: number): Promise<number> {
  const { write, community } = deed
  const { rows } = await sql<{ left: number; done: number }>`
    SELECT count(*) FILTER (WHERE state = 'chosen') AS left, count(*) FILTER (WHERE state <> 'chosen') AS done
    FROM replies.round_item WHERE community_id = ${community.id} AND round_id = ${round.round_id}`.execute(write)
  const { left, done: past } = rows[0]!
  const key = { communityId: community.id, jobId: round.job_id as never }
  await moveProgress(write, key, { done: past, state: left === 0 ? 'finished' : 'running' })
  if (left === 0) {
    await changeRound(deed, round.round_id, { state: 'sent' })
    await tellAll(deed, round)
  }
  if (answered > 0)
    await recordInLedger(deed, {
      kind: 'contributions-answered',
      subject: round.round_id,
      facts: { answer: round.answer!, contributions: answered },
    })
  return left
}

async function tellAll(deed: Deed, round: RoundTable): Promise<void> {
  const { rows } = await sql<{ matter_id: MatterId; answered: number }>`
    SELECT matter_id, count(*) AS answered FROM replies.round_item JOIN replies.clock USING (community_id, item_id)
    WHERE community_id = ${deed.community.id} AND round_id = ${round.round_id} AND round_item.state = 'answered'
    GROUP BY matter_id ORDER BY matter_id`.execute(deed.write)
  const { news } = textsFor(deed.community.locale)
  for (const { matter_id: matterId, answered } of rows)
    await tellFollowers(deed, {
      matterId,
      ...news.manyAnswered(answered, round.answer!),
      href: '/replies/board/answered',
    })
}
