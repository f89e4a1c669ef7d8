import { findPersonByEmail, foldEmail, normaliseEmail, plainCode } from '#capabilities/people/index.ts'
import type { Deed } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { done, type Result, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import type { MayNotVote } from '../rules/may-vote.ts'
import { type HeldEntry, holdRollEntry, holdRollEntryOfCode, holdRollEntryOfMailbox } from './hold-roll-entry.ts'

/** How whoever stands before us says who they are: their email address, or a printed code. */
export type NamedVoter = { readonly email: string } | { readonly code: string }

export type NotNamed =
  | { readonly kind: 'no-such-code' | 'no-such-address' }
  | { readonly kind: 'may-not-vote'; readonly why: MayNotVote }

/** Finds or makes the roll entry of somebody else, and locks it: nobody can be given its paper meanwhile. */
export async function holdNamedVoter(
  deed: Deed,
  ballot: Ballot,
  named: NamedVoter,
): Promise<Result<HeldEntry, NotNamed>> {
  if ('code' in named) {
    const held = await holdRollEntryOfCode(deed, ballot.key, plainCode(named.code))
    return held ? done(held) : refuse({ kind: 'no-such-code' })
  }
  const email = normaliseEmail(named.email)
  if (email === null) return refuse({ kind: 'no-such-address' })
  const person = await findPersonByEmail(deed.write, deed.community.id, email)
  if (person?.isConfirmed) return holdRollEntry({ ...deed, actor: { ...visitor, person: person.id } }, ballot)
  const ofList = await holdRollEntryOfMailbox(deed, ballot.key, foldEmail(email))
  return ofList && ofList.person === null ? done(ofList) : refuse({ kind: 'no-such-address' })
}
