import type { FoundResult } from '../../reads/find-result.ts'
import type { FrozenBallot } from '../../rules/frozen-ballot.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import type { ImportedFrom, ResultModel, Turnout } from './model.ts'
import { presentBudget } from './present-budget.ts'
import { presentSingle } from './present-single.ts'

/** What the pages of a result show. */
export function presentResult(found: FoundResult, texts: BallotResultTexts): ResultModel {
  const { ballot, count, box } = found
  const result = count?.result ?? null
  return {
    ballot: ballot.id,
    slug: ballot.slug,
    question: ballot.question,
    askedBy: ballot.askedBy,
    promise: ballot.promise,
    state: ballot.state,
    paper: ballot.paper,
    rule: ballot.rule.rule,
    currency: ballot.currency,
    isMadeUp: ballot.isMadeUp,
    imported: importedFrom(found),
    opensAt: ballot.opensAt,
    closesAt: ballot.closesAt,
    countedAt: count?.countedAt ?? null,
    papers: result?.papers ?? 0,
    blank: result?.blank ?? 0,
    turnout: turnoutOf(found),
    departures: found.departures,
    groups: found.groups,
    budget: result?.kind === 'budget' ? presentBudget(found, result, texts) : null,
    single: result?.kind === 'single' ? presentSingle(found, result, texts) : null,
    record: box && ballot.frozenHash ? hashesOf(box.papersHash, ballot.frozenHash) : null,
  }
}

const hashesOf = (papers: Buffer, frozen: Buffer) => ({
  papersHash: papers.toString('hex'),
  frozenHash: frozen.toString('hex'),
})

function importedFrom({ ballot }: FoundResult): ImportedFrom | null {
  if (!ballot.importSource || !ballot.frozen) return null
  const { imported } = JSON.parse(ballot.frozen) as FrozenBallot
  return { source: ballot.importSource, citation: ballot.importCitation ?? '', chosen: imported?.chosen ?? null }
}

function turnoutOf({ ballot, box }: FoundResult): Turnout {
  const channels = Object.entries(box?.channels ?? {})
    .map(([channel, papers]) => ({ channel, papers }))
    .filter(({ papers }) => papers > 0)
    .sort((a, b) => b.papers - a.papers)
  const given = ballot.importSource ? null : channels.reduce((sum, { papers }) => sum + papers, 0)
  const leftOut = Object.values(box?.leftOut ?? {}).reduce((sum, n) => sum + n, 0)
  return { roll: ballot.importSource ? null : ballot.rollSize, given, channels, leftOut }
}
