import { recordInLedger } from '#capabilities/ledger/index.ts'
import {
  addItem,
  addStep,
  findMatter,
  type LinkItemsRefusal,
  linkItems,
  type MatterId,
  placeLineOfMatter,
  tellFollowers,
} from '#capabilities/matters/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import type { PersonId } from '#platform/ids.ts'
import { endOfLondonDay, londonDate } from '#platform/london.ts'
import { done, refuse } from '#platform/result.ts'
import { mayMakeCommitments, mayMakeSomeCommitments } from '../rules/may-keep-commitments.ts'
import { type CommitmentProblem, type CommitmentWords, problemsOfCommitment } from '../rules/problems-of-commitment.ts'
import { hrefOfCommitment } from '../store/addresses.ts'
import { textsFor } from '../texts/texts.ts'
import type { CommitmentId } from '../vocabulary.ts'
import { remindOwner } from './remind-owner.ts'

export interface MakeCommitment extends CommitmentWords {
  readonly matterId: MatterId
  /** The item it grew from: an answer, a ballot's outcome, a proposal. */
  readonly from?: string | null
  /** Who acts for those who answer for it and is written to; who makes the promise, where left out. */
  readonly accountableId?: PersonId | null
  /** The act by whose doing the promise was made, for the link. */
  readonly byAct?: string
}

export type MakeCommitmentRefusal =
  | { readonly kind: 'not-yours-to-do' }
  | { readonly kind: 'no-such-matter' | 'matter-closed' }
  /** The same is promised in this matter already, and open: a form sent twice. */
  | { readonly kind: 'promised-already'; readonly id: CommitmentId }
  | LinkItemsRefusal
  | { readonly kind: 'not-a-promise'; readonly problems: readonly CommitmentProblem[] }

/**
 * Makes a promise that others can hold somebody to. Other capabilities call it within their own act (an answer, a ballot's
 * outcome); it asks by itself who may. Its day is the last on which it is in time.
 */
export const makeCommitment: Act<MakeCommitment, { readonly id: CommitmentId }, MakeCommitmentRefusal> = async (
  deed,
  input,
) => {
  if (mayMakeSomeCommitments(deed.actor) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const matter = await findMatter(deed.write, deed.community.id, { matterId: input.matterId }, 'published')
  if (!matter) return refuse({ kind: 'no-such-matter' })
  const line = await placeLineOfMatter(deed.write, deed.community.id, matter.id)
  if (mayMakeCommitments(deed.actor, line) !== 'yes') return refuse({ kind: 'not-yours-to-do' })
  const problems = problemsOfCommitment(input, londonDate(deed.now))
  if (problems.length > 0) return refuse({ kind: 'not-a-promise', problems })
  const id = deed.newId<'commitment'>()
  const owner = input.accountableId ?? deed.actor.person
  const href = hrefOfCommitment(id)
  const step = await addStep(deed, {
    matterId: input.matterId,
    kind: 'do',
    capability: 'commitments',
    subjectId: id,
    title: input.what,
    href,
    state: 'open',
    opensAt: deed.now,
    closesAt: endOfLondonDay(input.dueOn),
  })
  if (!step.ok) return step
  const same = await findSame(deed, input)
  if (same) return refuse({ kind: 'promised-already', id: same })
  await addItem(deed, {
    itemId: id,
    matterId: input.matterId,
    kind: 'commitment',
    title: input.what,
    href,
    owner,
    dueOn: input.dueOn,
  })
  if (input.from) {
    const byAct = input.byAct ?? 'make-commitment'
    const link = await linkItems(deed, { earlier: input.from, later: id, how: 'grew-from', byAct })
    if (!link.ok) return link
  }
  await save(deed, { ...input, id, owner })
  await remindOwner(deed, id, input.dueOn)
  await tellFollowers(deed, {
    matterId: input.matterId,
    ...textsFor(deed.community.locale).letters.made(input),
    href,
  })
  const { what, responsible, accountable, dueOn, moneyPence, measure, baseline, target } = input
  const facts = { what, responsible, accountable, dueOn, moneyPence, measure, baseline, target }
  await recordInLedger(deed, { kind: 'commitment-made', subject: id, facts })
  return done({ id })
}

/** Adding the step took the matter's row, so of two that come together the second sees the first. */
async function findSame({ write, community }: Deed, { matterId, what }: MakeCommitment): Promise<CommitmentId | null> {
  const row = await write
    .selectFrom('commitments.commitment')
    .select('commitment_id')
    .where('community_id', '=', community.id)
    .where('matter_id', '=', matterId)
    .where('what', '=', what)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return (row?.commitment_id as CommitmentId | undefined) ?? null
}

async function save(
  deed: Deed,
  promise: MakeCommitment & { readonly id: CommitmentId; readonly owner: PersonId | null },
): Promise<void> {
  await deed.write
    .insertInto('commitments.commitment')
    .values({
      community_id: deed.community.id,
      commitment_id: promise.id,
      matter_id: promise.matterId,
      what: promise.what,
      details: promise.details,
      responsible: promise.responsible,
      accountable: promise.accountable,
      accountable_id: promise.owner,
      first_due_on: promise.dueOn,
      due_on: promise.dueOn,
      money_pence: promise.moneyPence,
      measure: promise.measure,
      baseline: promise.baseline,
      target: promise.target,
      state: 'open',
      times_reported: 0,
      made_at: deed.now,
      reported_done_at: null,
      ended_at: null,
    })
    .execute()
}
