import { createHash } from 'node:crypto'
import { ledgerHead, recordInLedger } from '#capabilities/ledger/index.ts'
import type { Act, Deed } from '#platform/acts/act.ts'
import { done, refuse } from '#platform/result.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import { listLotParts } from '../reads/find-result.ts'
import type { BallotResult } from '../rules/ballot-result.ts'
import { drawnLot, problemOfPart, tidyPart } from '../rules/lots.ts'
import { tiedIn } from '../rules/winners-of.ts'
import { lockOwnBallot } from '../store/own-ballot.ts'
import type { BallotId } from '../vocabulary.ts'
import { countBallotJob } from './save-count.ts'

export interface GiveLotPart {
  readonly ballot: BallotId
  readonly part: string
}

export type GiveLotPartRefusal = {
  readonly kind:
    | 'not-yours-to-do'
    | 'no-such-ballot'
    | 'no-draw-needed'
    | 'must-be-two'
    | NonNullable<ReturnType<typeof problemOfPart>>
}

/**
 * Two people each give a part of a seed. The first is kept secret until the second is there, and its hash stands in the
 * record before; the record's latest entry when the second comes is the third part. Then the lots are drawn.
 */
export const giveLotPart: Act<GiveLotPart, 'waits-for-another' | 'drawn', GiveLotPartRefusal> = async (deed, input) => {
  const own = await lockOwnBallot(deed, input.ballot)
  if (!own.ok) return own
  const ballot = own.value
  const { person } = deed.actor
  if (person === null) return refuse({ kind: 'not-yours-to-do' })
  const part = tidyPart(input.part)
  const problem = problemOfPart(part)
  if (problem) return refuse({ kind: problem })
  const [first, second] = await listLotParts(deed.write, ballot.key)
  if (second || !(await needsLots(deed, ballot))) return refuse({ kind: 'no-draw-needed' })
  if (first?.person === person) return refuse({ kind: 'must-be-two' })
  if (!first) {
    await keepPart(deed, ballot, { place: 1, part, head: null })
    const hash = createHash('sha256').update(part).digest('hex')
    await recordInLedger(deed, {
      kind: 'ballot-lot-part-given',
      subject: ballot.id,
      facts: { question: ballot.question, slug: ballot.slug, hash },
    })
    return done('waits-for-another')
  }
  const head = await ledgerHead(deed.write, deed.community.id)
  const ledgerHeadText = `${head.seq}:${head.hash}`
  await keepPart(deed, ballot, { place: 2, part, head: ledgerHeadText })
  await deed.queue(countBallotJob, { ballot: ballot.id })
  const seed = { ballot: ballot.id, first: first.part, second: part, ledgerHead: ledgerHeadText }
  const drawn = drawnLot(
    seed,
    ballot.options.map(({ number }) => number),
  )
  await recordInLedger(deed, {
    kind: 'ballot-lots-drawn',
    subject: ballot.id,
    facts: { question: ballot.question, slug: ballot.slug, seed: drawn.seed, order: drawn.order },
  })
  return done('drawn')
}

async function needsLots(deed: Deed, { key, state, rule }: Ballot): Promise<boolean> {
  if (state !== 'counted' || rule.ties !== 'lots') return false
  const row = await deed.write
    .selectFrom('ballots.count')
    .select('result')
    .where('community_id', '=', key.community)
    .where('ballot_id', '=', key.ballot)
    .executeTakeFirst()
  return row !== undefined && tiedIn(row.result as BallotResult) !== null
}

async function keepPart(
  deed: Deed,
  { key }: Ballot,
  { place, part, head }: { readonly place: 1 | 2; readonly part: string; readonly head: string | null },
): Promise<void> {
  await deed.write
    .insertInto('ballots.lot_part')
    .values({
      community_id: key.community,
      ballot_id: key.ballot,
      place,
      part,
      person_id: deed.actor.person!,
      given_at: deed.now,
      ledger_head: head,
    })
    .execute()
}
