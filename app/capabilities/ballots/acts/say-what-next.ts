import { recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import { lockOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'

export interface SayWhatNext {
  readonly ballot: BallotId
  /** The option's number. */
  readonly option: number
  /** What happens next with it, in public words. */
  readonly text: string
}

export type SayWhatNextRefusal = {
  readonly kind: 'not-yours-to-do' | 'no-such-ballot' | 'no-such-option' | 'not-counted' | 'not-ours'
}

/** Says what happens next with one option of a counted ballot; the latest words are shown. */
export const sayWhatNext: Act<SayWhatNext, null, SayWhatNextRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  if (ballot.state !== 'counted') return refuse({ kind: 'not-counted' })
  if (ballot.importSource !== null || ballot.isMadeUp) return refuse({ kind: 'not-ours' })
  const option = ballot.options.find(({ number }) => number === input.option)
  if (!option) return refuse({ kind: 'no-such-option' })
  await deed.write
    .insertInto('ballots.next_step')
    .values({
      community_id: ballot.key.community,
      ballot_id: ballot.id,
      number: option.number,
      said_at: ballot.at,
      text: input.text,
    })
    .execute()
  await recordInLedger(deed, {
    kind: 'ballot-next-step-said',
    subject: ballot.id,
    facts: { question: ballot.question, slug: ballot.slug, option: option.title, text: input.text },
  })
  return done(null)
}
