import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { ballotAtWork, isToBeVotedOn } from '../store/ballot-at-work.ts'
import { nextNumber } from '../store/next-number.ts'
import type { BallotId, BoothId } from '../vocabulary.ts'

export const longestBoothName = 100

export type AddBoothRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'not-open' | 'name-missing' | 'name-long'
}

/** A place where people vote on paper. From now on the box stays shut after the close until every sheet is in. */
export const addBooth: Act<
  { readonly ballot: BallotId; readonly name: string },
  { readonly booth: BoothId },
  AddBoothRefusal
> = async (deed, input) => {
  const own = await ballotAtWork(deed, input.ballot)
  if (!own.ok) return own
  const { ballot } = own.value
  if (!isToBeVotedOn(own.value)) return refuse({ kind: 'not-open' })
  const name = input.name.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  if (name === '') return refuse({ kind: 'name-missing' })
  if ([...name].length > longestBoothName) return refuse({ kind: 'name-long' })
  const booth = deed.newId<'ballot-booth'>()
  const number = await nextNumber(deed, ballot.key, 'booth')
  await deed.write
    .insertInto('ballots.booth')
    .values({
      community_id: deed.community.id,
      ballot_id: ballot.id,
      booth_id: booth,
      number,
      name,
      made_at: deed.now,
    })
    .execute()
  await recordInLedger(deed, {
    kind: 'ballot-booth-added',
    subject: ballot.id,
    facts: { booth: number, name, question: ballot.question },
  })
  return done({ booth })
}
