import { recordInLedger } from '#capabilities/ledger/index.ts'
import { changeItem, changeStep, type MatterId, tellFollowers } from '#capabilities/matters/index.ts'
import { findMailAddress } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done } from '#platform/result.ts'
import { countAnswers } from '../reads/count-answers.ts'
import { decideCheck } from '../rules/decide-check.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { lockCommitment } from '../store/lock-commitment.ts'
import { saveReport } from '../store/save-report.ts'
import { setState } from '../store/set-state.ts'
import type { CheckRoundTable, CommitmentTable } from '../store/tables.ts'
import { textsFor } from '../texts/texts.ts'
import type { CheckId, CommitmentId } from '../vocabulary.ts'

/** Ends an asking when its last day has passed. Done again, it changes nothing. */
export const closeCheck: Act<{ readonly check: CheckId }, null, never> = async (deed, { check }) => {
  const round = await findRound(deed, check)
  const commitment = round && (await lockCommitment(deed.write, deed.community.id, round.commitment_id as CommitmentId))
  if (commitment) await endCheck(deed, commitment, check)
  return done(null)
}

/**
 * Counts the answers, forgets who gave them, and does what follows: a clear no opens the promise again and its owner is
 * told; the second asking without a clear no ends it as done. The promise is locked.
 */
export async function endCheck(deed: Deed, commitment: CommitmentTable, check: CheckId): Promise<void> {
  const round = await findRound(deed, check)
  if (!round || round.closed_at !== null) return
  const { counts } = await countAnswers(deed.write, deed.community.id, check)
  const outcome = decideCheck(counts)
  await deed.write
    .updateTable('commitments.check_round')
    .set({
      closed_at: deed.now,
      outcome,
      yes: counts.yes,
      partly: counts.partly,
      no: counts.no,
      cannot_tell: counts['cannot-tell'],
    })
    .where('community_id', '=', deed.community.id)
    .where('check_id', '=', check)
    .execute()
  await deed.write
    .deleteFrom('commitments.asked')
    .where('community_id', '=', deed.community.id)
    .where('check_id', '=', check)
    .execute()
  const isCurrent = commitment.state === 'reported-done' && commitment.times_reported === round.attempt
  const facts = { what: commitment.what, round: round.round, asked: round.asked, outcome }
  await recordInLedger(deed, { kind: 'commitment-checked', subject: commitment.commitment_id, facts })
  if (isCurrent && outcome === 'not-yet') await openAgain(deed, commitment, counts)
  else if (isCurrent && round.round === 'four-weeks') await endAsDone(deed, commitment)
}

const findRound = ({ write, community }: Deed, check: CheckId): Promise<CheckRoundTable | undefined> =>
  write
    .selectFrom('commitments.check_round')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('check_id', '=', check)
    .executeTakeFirst()

async function openAgain(
  deed: Deed,
  commitment: CommitmentTable,
  counts: { readonly yes: number; readonly partly: number; readonly no: number },
): Promise<void> {
  const id = commitment.commitment_id as CommitmentId
  const { letters, reopened } = textsFor(deed.community.locale)
  const words = reopened(counts.no, counts.yes + counts.partly + counts.no)
  await setState(deed.write, { community: deed.community.id, commitment: id }, { state: 'open', reportedDoneAt: null })
  await saveReport(deed, { commitment: id, kind: 'reopened', words })
  await changeItem(deed, { itemId: id, state: 'open' })
  await tellOwner(deed, commitment, words)
  const about = { what: commitment.what, words }
  const matterId = commitment.matter_id as MatterId
  await tellFollowers(deed, { matterId, ...letters.openedAgain(about), href: hrefOfCommitment(id) })
  await recordInLedger(deed, { kind: 'commitment-reopened', subject: id, facts: { what: commitment.what } })
}

async function tellOwner(
  deed: Deed,
  { accountable_id, commitment_id, what }: CommitmentTable,
  words: string,
): Promise<void> {
  const address = accountable_id && (await findMailAddress(deed.write, deed.community.id, accountable_id as PersonId))
  if (!address) return
  const link = `${deed.community.origin}${hrefOfCommitment(commitment_id)}`
  await deed.mail({ to: address.email, ...textsFor(address.locale).letters.ownerReopened({ what, words, link }) })
}

async function endAsDone(deed: Deed, commitment: CommitmentTable): Promise<void> {
  const id = commitment.commitment_id as CommitmentId
  const { letters } = textsFor(deed.community.locale)
  await setState(deed.write, { community: deed.community.id, commitment: id }, { state: 'done', endedAt: deed.now })
  await changeItem(deed, { itemId: id, state: 'done' })
  const news = letters.kept({ what: commitment.what })
  await changeStep(deed, {
    capability: 'commitments',
    subjectId: id,
    state: 'closed',
    closesAt: deed.now,
    outcome: news.text,
  })
  await tellFollowers(deed, { matterId: commitment.matter_id as MatterId, ...news, href: hrefOfCommitment(id) })
  await recordInLedger(deed, { kind: 'commitment-done', subject: id, facts: { what: commitment.what } })
}
