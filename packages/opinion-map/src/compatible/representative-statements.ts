import type { GroupStatistics } from './group-statistics.ts'
import { significant } from './proportions.ts'
import { descendingAsReference } from './reference-order.ts'

/** A statement that stands for a group, with the numbers of the side it stands for. */
export interface RepresentativeStatement {
  readonly statement: number
  readonly side: 'agree' | 'disagree'
  readonly count: number
  readonly votes: number
  readonly share: number
  readonly shareTest: number
  readonly ratio: number
  readonly ratioTest: number
  /** The one the group agrees with most notably. It may still be shown for disagreeing, as Polis has it. */
  readonly isBestAgree: boolean
}

/**
 * The statements that tell a group from the others, at most `most`, agrees before disagrees. First the best agree,
 * then those that are significantly above one half and above the other groups, by the product of the side's ratio,
 * ratio test, share and share test (equals as in `consensus`). If none suffices: the best agree alone, or else the one
 * with the highest ratio test. `mayShow` says which statements may be shown.
 */
export function representativeStatements(
  group: GroupStatistics,
  mayShow: (statement: number) => boolean,
  most = 5,
): RepresentativeStatement[] {
  const candidates = Array.from(group.votes, (_, j) => j).filter(mayShow)
  const best = bestAgree(group, candidates)
  const sufficient = candidates.filter((j) => isSufficient(group, j)).map((j) => shown(group, j))
  const head =
    best === undefined
      ? mostTelling(group, candidates, sufficient.length > 0)
      : { ...shown(group, best), isBestAgree: true }
  const ranked = descendingAsReference(sufficient.map(scoreOf)).map((k) => sufficient[k]!)
  const rest = ranked.filter((each) => each.statement !== head?.statement)
  const selected = [...(head ? [head] : []), ...rest].slice(0, most)
  return [...selected.filter((each) => each.side === 'agree'), ...selected.filter((each) => each.side === 'disagree')]
}

function isSufficient({ agree, disagree }: GroupStatistics, j: number): boolean {
  return [agree, disagree].some((side) => side.ratioTest[j]! > significant && side.shareTest[j]! > significant)
}

/** For the side with the larger ratio test; disagree if they are equal. */
function shown(group: GroupStatistics, j: number): RepresentativeStatement {
  const side = group.agree.ratioTest[j]! > group.disagree.ratioTest[j]! ? 'agree' : 'disagree'
  const of = group[side]
  return {
    statement: j,
    side,
    count: of.count[j]!,
    votes: group.votes[j]!,
    share: of.share[j]!,
    shareTest: of.shareTest[j]!,
    ratio: of.ratio[j]!,
    ratioTest: of.ratioTest[j]!,
    isBestAgree: false,
  }
}

function scoreOf(each: RepresentativeStatement): number {
  return each.ratio * each.ratioTest * each.share * each.shareTest
}

/** Walks the statements in order; what it compares depends on the one held, so the order matters. */
function bestAgree(group: GroupStatistics, candidates: readonly number[]): number | undefined {
  let best: number | undefined
  for (const j of candidates) {
    if (group.agree.count[j] === 0 && group.disagree.count[j] === 0) continue
    if (best === undefined ? isWorthHolding(group, j) : isBetterAgree(group, j, best)) best = j
  }
  return best
}

function isWorthHolding({ agree }: GroupStatistics, j: number): boolean {
  return agree.shareTest[j]! > significant || (agree.ratio[j]! > 1 && agree.share[j]! > 0.5)
}

function isBetterAgree({ agree }: GroupStatistics, j: number, held: number): boolean {
  const plain = (k: number) => agree.share[k]! * agree.shareTest[k]!
  const telling = (k: number) => agree.ratio[k]! * agree.ratioTest[k]! * agree.share[k]! * agree.shareTest[k]!
  return agree.ratio[held]! > 1 ? telling(j) > telling(held) : plain(j) > plain(held)
}

/** What to show when there is no best agree and nothing suffices: the first with the highest ratio test. */
function mostTelling(
  group: GroupStatistics,
  candidates: readonly number[],
  isAnySufficient: boolean,
): RepresentativeStatement | undefined {
  const [first, ...others] = candidates
  if (isAnySufficient || first === undefined) return undefined
  const test = (j: number) => Math.max(group.agree.ratioTest[j]!, group.disagree.ratioTest[j]!)
  return shown(
    group,
    others.reduce((held, j) => (test(j) > test(held) ? j : held), first),
  )
}
