import { Batcher } from '#platform/database/batcher.ts'
import type { House } from '#platform/house.ts'
import { type CastOutcome, castPapers, type PaperToCast } from '../store/cast-papers.ts'
import { type GiveOutcome, givePapers, type PaperToGive } from '../store/give-papers.ts'
import type { BallotKey } from '../vocabulary.ts'

interface Batchers {
  readonly give: Batcher<PaperToGive, GiveOutcome>
  readonly cast: Batcher<PaperToCast, CastOutcome>
}

const limits = { patienceMilliseconds: 5_000, mostWaiting: 10_000, mostAtOnce: 200 } as const
const mostBallots = 200
const batchersOf = new WeakMap<House, Map<string, Batchers>>()

/** The batchers of a ballot in this server; idle ones make room when there are many. */
export function batchersFor(house: House, key: BallotKey): Batchers {
  const all = batchersOf.get(house) ?? new Map<string, Batchers>()
  batchersOf.set(house, all)
  const held = all.get(key.ballot)
  if (held) return held
  if (all.size >= mostBallots) forgetIdle(all)
  const made = makeBatchers(house, key)
  all.set(key.ballot, made)
  return made
}

function makeBatchers({ database: { pool } }: House, key: BallotKey): Batchers {
  return {
    give: new Batcher({
      write: (papers) => givePapers(pool, key, papers),
      keyOf: ({ voter }) => voter.toString('latin1'),
      ...limits,
    }),
    cast: new Batcher({
      write: (papers) => castPapers(pool, key, papers),
      keyOf: ({ slot }) => slot.toString('latin1'),
      ...limits,
    }),
  }
}

function forgetIdle(all: Map<string, Batchers>): void {
  for (const [ballot, { give, cast }] of all) if (give.isIdle && cast.isIdle) all.delete(ballot)
}
