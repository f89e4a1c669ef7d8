import { recordInLedger } from '#capabilities/ledger/index.ts'
import { addItems, changeItem, changeStep, linkItems, tellFollowers } from '#capabilities/matters/index.ts'
import { moveProposal, type ProposalId } from '#capabilities/proposals/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { findBox } from '../reads/find-result.ts'
import type { BallotResult } from '../rules/ballot-result.ts'
import type { GroupShare } from '../rules/group-shares.ts'
import { hashOfInput, hashOfResult } from '../rules/result-hash.ts'
import { resultItemOf } from '../rules/result-item.ts'
import { tiedIn, winnersOf } from '../rules/winners-of.ts'
import { lockBallot } from '../store/lock-ballot.ts'
import { hrefOfResult } from '../store/thread-of.ts'
import { resultTextsFor } from '../texts/result/texts.ts'
import type { BallotId } from '../vocabulary.ts'

/** Counts the papers of a ballot whose box was opened, or counts again after lots were drawn. */
export const countBallotJob = 'ballots.count'

export interface SaveCount {
  readonly ballot: BallotId
  readonly result: BallotResult
  readonly groups: readonly GroupShare[]
  /** Counted again with the lots that were drawn. */
  readonly isAfterLots: boolean
}

/** Keeps what a count came to and tells everyone. Safe to repeat: a result that stands is not touched. */
export const saveCount: Act<SaveCount, 'counted' | 'nothing-to-do', never> = async (deed, input) => {
  const ballot = await lockBallot(deed.write, { community: deed.community.id, ballot: input.ballot })
  const box = ballot && (await findBox(deed.write, ballot.key))
  if (!ballot || !box) return done('nothing-to-do')
  if (ballot.state !== (input.isAfterLots ? 'counted' : 'closed')) return done('nothing-to-do')
  const inputHash = hashOfInput(ballot.frozenHash!, box.papersHash)
  await keepResult(deed, ballot, { ...input, inputHash })
  if (!input.isAfterLots) await keepGroupShares(deed, ballot, input.groups)
  await hangResult(deed, ballot, input.result)
  await moveProposals(deed, ballot, input.result)
  const texts = resultTextsFor(deed.community.locale)
  const outcome = texts.letters.outcome(ballot, input.result)
  await changeStep(deed, { capability: 'ballots', subjectId: ballot.id, state: 'closed', outcome })
  await tellFollowers(deed, {
    matterId: ballot.matter,
    ...texts.letters.counted(ballot, outcome),
    href: hrefOfResult(ballot.slug),
  })
  await recordInLedger(deed, {
    kind: 'ballot-counted',
    subject: ballot.id,
    facts: {
      question: ballot.question,
      slug: ballot.slug,
      papers: input.result.papers,
      winners: winnersOf(input.result),
      isAfterLots: input.isAfterLots,
      inputHash: inputHash.toString('hex'),
      resultHash: hashOfResult(input.result),
    },
  })
  return done('counted')
}

async function keepResult(
  deed: Deed,
  { key }: Ballot,
  { result, inputHash, isAfterLots }: SaveCount & { readonly inputHash: Buffer },
): Promise<void> {
  const of = { community_id: key.community, ballot_id: key.ballot }
  await deed.write
    .insertInto('ballots.count')
    .values({ ...of, input_hash: inputHash, result: JSON.stringify(result), counted_at: deed.now })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'ballot_id'])
        .doUpdateSet({ result: JSON.stringify(result), counted_at: deed.now }),
    )
    .execute()
  if (isAfterLots) return
  await deed.write
    .updateTable('ballots.ballot')
    .set({ state: 'counted', counted_at: deed.now })
    .where('community_id', '=', key.community)
    .where('ballot_id', '=', key.ballot)
    .execute()
}

/** The shares stay, with small numbers hidden; what each voter said goes. */
async function keepGroupShares(deed: Deed, { key }: Ballot, groups: readonly GroupShare[]): Promise<void> {
  if (groups.length > 0)
    await deed.write
      .insertInto('ballots.group_share')
      .values({ community_id: key.community, ballot_id: key.ballot, shares: JSON.stringify(groups) })
      .execute()
  await deed.write
    .deleteFrom('ballots.declared_group')
    .where('community_id', '=', key.community)
    .where('ballot_id', '=', key.ballot)
    .execute()
}

/** The result becomes an item of its own, which every option leads to. */
async function hangResult(deed: Deed, ballot: Ballot, result: BallotResult): Promise<void> {
  const { letters } = resultTextsFor(deed.community.locale)
  const title = letters.outcome(ballot, result)
  const itemId = resultItemOf(ballot.id)
  const href = hrefOfResult(ballot.slug)
  await addItems(deed, [{ itemId, matterId: ballot.matter, kind: 'ballot-result', title, href, state: 'done' }])
  await changeItem(deed, { itemId, title })
  await changeItem(deed, { itemId: ballot.id, state: 'done' })
  await linkItems(deed, { earlier: ballot.id, later: itemId, how: 'grew-from', byAct: 'count-ballot' })
  const winners = new Set(winnersOf(result))
  for (const { id, number } of ballot.options) {
    await changeItem(deed, { itemId: id, state: winners.has(number) ? 'answered' : 'done' })
    await linkItems(deed, { earlier: id, later: itemId, how: 'answered-by', byAct: 'count-ballot' })
  }
}

/** Proposals that were on the ballot stand where it put them. While lots are to be drawn, those that are level wait. */
async function moveProposals(deed: Deed, { options, question }: Ballot, result: BallotResult): Promise<void> {
  const { letters } = resultTextsFor(deed.community.locale)
  const winners = new Set(winnersOf(result))
  if (tiedIn(result)) return
  for (const { number, fromItem } of options) {
    if (!fromItem) continue
    const won = winners.has(number)
    await moveProposal(deed, {
      proposal: fromItem as ProposalId,
      to: won ? 'agreed' : 'not-done',
      words: letters.proposal(question, won),
      byAct: 'count-ballot',
      inRole: null,
    })
  }
}
