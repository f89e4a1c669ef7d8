import type { CompatibleMap, GroupStatistics } from '@folkmoot/opinion-map'
import type { Conversation } from './conversation-of.ts'
import { nameOf } from './describe-people.ts'
import type { PolisReport } from './map-report.ts'

/** Every number of the published method, unrounded, to be compared with Polis or red-dwarf. */
export function polisReport({ statementIds, outIds }: Conversation, map: CompatibleMap): PolisReport {
  const { statements, groups, tried } = map
  const idsOf = (list: readonly { readonly statement: number }[]) => list.map((each) => statementIds[each.statement]!)
  return {
    statements: [...statementIds],
    statementsOut: outIds,
    center: [...statements.mean],
    components: map.components.map((component) => [...component]),
    explainedVarianceRatio: map.varianceShares,
    silhouettes: Object.fromEntries(tried.map((each) => [each.groups, finite(each.silhouette)])),
    statementProjection: { x: [...statements.x], y: [...statements.y] },
    extremity: [...statements.extremity],
    priority: [...statements.priority],
    groupAwareConsensus: {
      agree: [...statements.groupAwareConsensus.agree],
      disagree: [...statements.groupAwareConsensus.disagree],
    },
    consensus: { agree: idsOf(map.consensus.agree), disagree: idsOf(map.consensus.disagree) },
    groupStats: Object.fromEntries(groups.map((group, g) => [nameOf(g), statisticsOf(group.statistics)])),
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

function statisticsOf({ agree, disagree, votes }: GroupStatistics): Record<string, number[]> {
  return {
    na: [...agree.count],
    nd: [...disagree.count],
    ns: [...votes],
    pa: [...agree.share],
    pd: [...disagree.share],
    pat: [...agree.shareTest],
    pdt: [...disagree.shareTest],
    ra: [...agree.ratio],
    rd: [...disagree.ratio],
    rat: [...agree.ratioTest],
    rdt: [...disagree.ratioTest],
  }
}
