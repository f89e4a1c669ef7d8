import type { BallotResult } from './ballot-result.ts'

/** Options that won, by number; none for yes or no, nor while lots are to be drawn. */
export function winnersOf(result: BallotResult): readonly number[] {
  if (result.kind === 'budget') return result.winners
  const { count } = result
  return count.kind === 'counted' && count.outcome.kind === 'elected' ? count.outcome.elected.map(Number) : []
}

/** Who is level where the count cannot go on without lots; null where it can. */
export function tiedIn(result: BallotResult): readonly number[] | null {
  if (result.kind === 'budget' || result.count.kind !== 'counted') return null
  const { outcome } = result.count
  return outcome.kind === 'draw-needed' ? outcome.tied.map(Number) : null
}
