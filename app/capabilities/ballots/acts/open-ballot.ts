import { recordInLedger } from '#capabilities/ledger/index.ts'
import { findMatter, publishMatter, type StepId } from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { unsafeSettingsHere } from '#platform/database/unsafe-settings.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import { countRoll } from '../reads/count-roll.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { freezeBallot, published } from '../rules/frozen-ballot.ts'
import { type MissingToOpen, missingToOpen } from '../rules/missing-to-open.ts'
import { makeBallotKeys } from '../store/ballot-keys.ts'
import { lockOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'
import { announceBallot } from './announce-ballot.ts'
import { addBallotStep, hangOnThread } from './hang-on-thread.ts'
import { moveProposals } from './move-proposals.ts'
import { queueTurns } from './queue-turns.ts'

export interface OpenedBallot {
  readonly slug: string
  readonly opensAt: Date
  readonly isOpenNow: boolean
}

export type OpenBallotRefusal =
  | { readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-a-draft' | 'no-such-matter' | 'matter-closed' }
  | { readonly kind: 'not-ready'; readonly missing: readonly MissingToOpen[] }
  /** The database could lose what it said it kept: papers would not be safe. */
  | { readonly kind: 'unsafe-database'; readonly settings: readonly string[] }

/** Freezes a draft for good and shows it to everyone: papers are taken from now on, or from the moment it says. */
export const openBallot: Act<{ readonly ballot: BallotId }, OpenedBallot, OpenBallotRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  if (ballot.state !== 'draft') return refuse({ kind: 'not-a-draft' })
  const settings = await unsafeSettingsHere(deed.write)
  if (settings.length > 0) return refuse({ kind: 'unsafe-database', settings })
  const missing = missingToOpen(ballot, ballot.at)
  if (missing.length > 0) return refuse({ kind: 'not-ready', missing })
  const isOpenNow = ballot.opensAt === null || ballot.opensAt <= ballot.at
  const opening = { opensAt: isOpenNow ? ballot.at : ballot.opensAt!, isOpenNow }
  const step = await showMatter(deed, ballot, opening)
  if (!step.ok) return step
  const { hash } = await freeze(deed, ballot, { ...opening, step: step.value })
  await hangOnThread(deed, ballot)
  await moveProposals(deed, ballot, { to: 'on-ballot', byAct: 'open-ballot' })
  const turning = { id: ballot.id, closesAt: ballot.closesAt!, remindHours: ballot.remindHours }
  await queueTurns(deed, { ...turning, opensAt: isOpenNow ? null : opening.opensAt })
  await announceBallot(deed, ballot, isOpenNow ? null : opening.opensAt)
  await recordInLedger(deed, {
    kind: isOpenNow ? 'ballot-opened' : 'ballot-announced',
    subject: ballot.id,
    facts: { ...(await factsOf(deed, ballot)), opensAt: opening.opensAt.toISOString(), hash: hash.toString('hex') },
  })
  return done({ slug: ballot.slug, ...opening })
}

async function showMatter(
  deed: Deed,
  ballot: Ballot,
  opening: { readonly opensAt: Date; readonly isOpenNow: boolean },
): Promise<Result<StepId, OpenBallotRefusal>> {
  const matter = await findMatter(deed.write, deed.community.id, { matterId: ballot.matter }, 'drafts-too')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const step = await addBallotStep(deed, ballot, opening)
  if (!step.ok) return step
  if (matter.state === 'draft') {
    const shown = await publishMatter(deed, { matterId: matter.id })
    if (!shown.ok && shown.refusal.kind !== 'already-published') return refuse({ kind: shown.refusal.kind })
  }
  return done(step.value.stepId)
}

/** Writes what decides as one text with its hash; from here on the database itself refuses changes. */
async function freeze(
  deed: Deed,
  ballot: Ballot,
  { opensAt, isOpenNow, step }: { readonly opensAt: Date; readonly isOpenNow: boolean; readonly step: StepId },
) {
  const publicKeys = { ...(await makeBallotKeys(deed, ballot.id)) }
  const made = freezeBallot({
    format: 'folkmoot-ballot-1',
    community: deed.community.id,
    ballot: ballot.id,
    question: ballot.question,
    background: ballot.background,
    askedBy: ballot.askedBy,
    promise: ballot.promise,
    paper: { type: ballot.paper, bounds: ballot.bounds },
    budgetPence: ballot.budgetPence,
    options: ballot.options.map(({ id: _id, ...option }) => option),
    rule: ballot.rule,
    roll: { sources: ballot.rollSources, place: ballot.placeCode },
    opensAt: opensAt.toISOString(),
    closesAt: ballot.closesAt!.toISOString(),
    remindHours: ballot.remindHours,
    publishes: published,
    publicKeys,
  })
  await deed.write
    .updateTable('ballots.ballot')
    .set({
      state: 'open',
      step_id: step,
      opens_at: opensAt,
      opened_at: ballot.at,
      begun_at: isOpenNow ? ballot.at : null,
      frozen: made.frozen,
      frozen_hash: made.hash,
    })
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', ballot.id)
    .execute()
  return made
}

async function factsOf(deed: Deed, ballot: Ballot) {
  const { question, slug, paper, rule, options, closesAt } = ballot
  const roll = await countRoll(deed.write, ballot)
  return {
    question,
    slug,
    paper,
    rule: rule.rule,
    options: options.length,
    closesAt: closesAt!.toISOString(),
    roll: Object.fromEntries(roll.bySource.map(({ source, entitled }) => [source, entitled])),
  }
}
