import type { MatterId } from '#capabilities/matters/index.ts'
import { perform } from '#platform/acts/act.ts'
import { type Actor, visitor } from '#platform/acts/actor.ts'
import type { Community } from '#platform/community.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import { type MakeCommitment, makeCommitment } from '../acts/make-commitment.ts'
import type { CommitmentId } from '../vocabulary.ts'

interface Ground {
  readonly house: House
  readonly community: Community
}

/** Somebody who makes promises. */
export const clerk: Actor = {
  ...visitor,
  person: '0192f0c1-0000-7000-8000-0000000000fc' as PersonId,
  standing: 'confirmed',
  roles: new Set(['facilitator']),
}

export const aPromise = (matterId: MatterId, wanted: Partial<MakeCommitment> = {}): MakeCommitment => ({
  matterId,
  what: 'Open the library on Saturday mornings',
  details: '',
  responsible: 'The library service',
  accountable: 'Testham Town Council',
  dueOn: '2999-01-09',
  moneyPence: 1_200_000,
  measure: 'Hours open on a Saturday',
  baseline: '0',
  target: '4',
  ...wanted,
})

export async function aCommitment(
  { house, community }: Ground,
  matterId: MatterId,
  wanted: Partial<MakeCommitment> = {},
): Promise<CommitmentId> {
  const year = new Date().getUTCFullYear() + 1
  const promise = aPromise(matterId, { dueOn: `${year}-06-30`, ...wanted })
  const result = await perform(house, { community, actor: clerk }, makeCommitment, promise)
  if (!result.ok) throw new Error(`Refused: ${result.refusal.kind}`)
  return result.value.id
}
