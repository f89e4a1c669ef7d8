import { recordInLedger } from '#capabilities/ledger/index.ts'
import { findMailAddress, findStanding, listPeopleWithRole } from '#capabilities/people/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { done, refuse } from '#platform/result.ts'
import { tidyParagraphs } from '#platform/tidy-text.ts'
import { countRoll } from '../reads/count-roll.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { findRollEntryFor } from '../reads/find-roll-entry.ts'
import { mayKeepItsRoll } from '../reads/may-run-it.ts'
import { decideDoor } from '../rules/decide-door.ts'
import { voterHash } from '../rules/who-is-the-voter.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import { lockOwnBallot, type NotOwnBallot } from '../store/own-ballot.ts'
import { putOnRoll } from '../store/put-on-roll.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import type { AppealId, BallotId } from '../vocabulary.ts'

export const longestAppeal = 2000

const isOver = (ballot: Ballot): boolean => {
  const { kind } = decideDoor(ballot, ballot.at)
  return kind !== 'open' && kind !== 'not-yet-open'
}

export type AppealRefusal = {
  readonly kind:
    | 'sign-in-first'
    | 'no-such-ballot'
    | 'not-open'
    | 'on-the-roll'
    | 'words-missing'
    | 'words-long'
    | 'appeal-waits'
}

/** Somebody who was told that they may not vote asks a person to look again. The officers who decide get word of it. */
export const appeal: Act<{ readonly ballot: BallotId; readonly words: string }, null, AppealRefusal> = async (
  deed,
  input,
) => {
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'sign-in-first' })
  const words = tidyParagraphs(input.words)
  if (words === '') return refuse({ kind: 'words-missing' })
  if ([...words].length > longestAppeal) return refuse({ kind: 'words-long' })
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  if (!ballot || ballot.state === 'draft') return refuse({ kind: 'no-such-ballot' })
  if (isOver(ballot)) return refuse({ kind: 'not-open' })
  const answer = await findRollEntryFor({ read: deed.write, secrets: deed.secrets }, ballot, deed.actor)
  if (answer.may) return refuse({ kind: 'on-the-roll' })
  const id = deed.newId<'ballot-appeal'>()
  const made = await deed.write
    .insertInto('ballots.appeal')
    .values({
      community_id: deed.community.id,
      appeal_id: id,
      ballot_id: ballot.id,
      person_id: person,
      words,
      made_at: deed.now,
      decided_at: null,
      decided_by: null,
      is_upheld: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return refuse({ kind: 'appeal-waits' })
  await tellDeciders(deed, ballot, id)
  return done(null)
}

/** The officer who is named; else officers; where there are none, administrators. */
async function tellDeciders(deed: Deed, ballot: Ballot, id: AppealId): Promise<void> {
  const { id: community, origin } = deed.community
  const officers = await listPeopleWithRole(deed.write, community, 'officer')
  const all = officers.length > 0 ? officers : await listPeopleWithRole(deed.write, community, 'administrator')
  const told = ballot.appealsTo ? [ballot.appealsTo] : [...new Set(all.map((officer) => officer.id))]
  const link = `${origin}/ballots/${ballot.slug}/manage/appeals/${id}`
  for (const officer of told) {
    const address = await findMailAddress(deed.write, community, officer)
    if (!address) continue
    const { letters } = runTextsFor(address.locale)
    await deed.mail({ to: address.email, ...letters.appealMade({ question: ballot.question, link }) })
  }
}

export interface DecideAppeal {
  readonly ballot: BallotId
  readonly appeal: AppealId
  readonly isUpheld: boolean
  readonly reason: string
}

export type DecideAppealRefusal =
  | NotOwnBallot
  | {
      readonly kind:
        | 'not-open'
        | 'no-such-appeal'
        | 'decided-already'
        | 'own-appeal'
        | 'another-decides'
        | 'reason-missing'
        | 'reason-long'
        | 'mailbox-used'
    }

/**
 * Decides an appeal before the close, once, with a reason that is mailed. Upheld, it puts the person on the roll. Where
 * an officer is named for it, nobody else decides. The record says how it went and how many are on the roll now.
 */
export const decideAppeal: Act<DecideAppeal, null, DecideAppealRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  const about = { community: deed.community.id, matter: ballot.matter }
  if (!(await mayKeepItsRoll(deed.write, about, deed.actor))) return refuse({ kind: 'not-yours-to-do' })
  if (ballot.appealsTo !== null && ballot.appealsTo !== deed.actor.person) return refuse({ kind: 'another-decides' })
  if (isOver(ballot)) return refuse({ kind: 'not-open' })
  const reason = tidyParagraphs(input.reason)
  if (reason === '') return refuse({ kind: 'reason-missing' })
  if ([...reason].length > 1000) return refuse({ kind: 'reason-long' })
  const person = await closeAppeal(deed, { ...input, reason })
  if (typeof person === 'object') return refuse(person)
  if (input.isUpheld && !(await enter(deed, ballot, person))) return refuse({ kind: 'mailbox-used' })
  await tellPerson(deed, ballot, { person, isUpheld: input.isUpheld, reason })
  const { size } = await countRoll(deed.write, ballot)
  await recordInLedger(deed, {
    kind: 'ballot-appeal-decided',
    subject: ballot.id,
    facts: { question: ballot.question, upheld: input.isUpheld, roll: size },
  })
  return done(null)
}

type Closed = PersonId | { readonly kind: 'no-such-appeal' | 'decided-already' | 'own-appeal' }

async function closeAppeal(deed: Deed, decided: DecideAppeal): Promise<Closed> {
  const row = await deed.write
    .selectFrom('ballots.appeal')
    .select(['person_id', 'decided_at'])
    .where('community_id', '=', deed.community.id)
    .where('ballot_id', '=', decided.ballot)
    .where('appeal_id', '=', decided.appeal)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.person_id) return { kind: 'no-such-appeal' }
  if (row.decided_at) return { kind: 'decided-already' }
  if (row.person_id === deed.actor.person) return { kind: 'own-appeal' }
  await deed.write
    .updateTable('ballots.appeal')
    .set({
      decided_at: deed.now,
      decided_by: deed.actor.person,
      is_upheld: decided.isUpheld,
      reason: decided.reason,
    })
    .where('community_id', '=', deed.community.id)
    .where('appeal_id', '=', decided.appeal)
    .execute()
  return row.person_id as PersonId
}

/** By the same key as everybody else, so that nobody gets two papers by way of an appeal. */
async function enter(deed: Deed, ballot: Ballot, person: PersonId): Promise<boolean> {
  const standing = await findStanding(deed.write, deed.community.id, person)
  if (!standing) return false
  const is = standing.mailbox === null ? { person } : { mailbox: standing.mailbox }
  const source = ballot.rollSources.find((each) => each !== 'codes') ?? 'confirmed'
  return putOnRoll(deed, ballot.key, { voter: voterHash(deed.secrets, ballot.key, is), source, person })
}

async function tellPerson(
  deed: Deed,
  ballot: Ballot,
  { person, ...decided }: { readonly person: PersonId; readonly isUpheld: boolean; readonly reason: string },
): Promise<void> {
  const address = await findMailAddress(deed.write, deed.community.id, person)
  if (!address) return
  const { letters } = runTextsFor(address.locale)
  const link = `${deed.community.origin}/ballots/${ballot.slug}`
  await deed.mail({ to: address.email, ...letters.appealDecided({ ...decided, question: ballot.question, link }) })
}
