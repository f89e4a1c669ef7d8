import {
  type CompatibleGroup,
  type CompatibleMap,
  mapCompatibly,
  type RepresentativeStatement,
} from '@folkmoot/opinion-map'
import type { Conversation } from './conversation-of.ts'
import { countsOf, nameOf, type Places, positionsOf } from './describe-people.ts'
import type { MapReport, ReportGroup, ReportRepresentative, ReportShare, ReportStatement, Side } from './map-report.ts'
import { polisReport } from './polis-report.ts'

/** Maps the way Polis does. What that method does not measure (stability, confidence, divides) is null. */
export function reportCompatible(conversation: Conversation): MapReport {
  const { table, moderation, isMeta } = conversation
  const map = mapCompatibly(table, { moderation, isMeta })
  const places: Places = { x: map.people.x, y: map.people.y, group: map.people.group, confidence: null }
  const names = map.groups.map((_, group) => nameOf(group))
  return {
    format: 'folkmoot-opinion-map',
    version: 1,
    setting: 'compatible',
    counts: countsOf(conversation, places),
    ...verdictOf(map),
    groups: map.groups.map((group, g) => groupOf(conversation, map, group, g)),
    positions: positionsOf(conversation, places, names),
    commonGround: [...agreedOn(conversation, map, 'agree'), ...agreedOn(conversation, map, 'disagree')],
    divides: null,
    polis: polisReport(conversation, map),
  }
}

function verdictOf({ groups }: CompatibleMap): Pick<MapReport, 'verdict' | 'verdictText'> {
  if (groups.length === 0) return { verdict: 'not-enough-votes', verdictText: 'Nobody has enough votes to be grouped.' }
  if (groups.length === 1) {
    return { verdict: 'one-group', verdictText: 'There are too few people, or too little difference, to form groups.' }
  }
  return { verdict: 'groups', verdictText: `The votes were divided into ${groups.length} groups.` }
}

function groupOf(conversation: Conversation, map: CompatibleMap, group: CompatibleGroup, g: number): ReportGroup {
  const ids = conversation.personIds.filter((_, i) => map.people.group[i] === g)
  return {
    name: nameOf(g),
    size: group.size,
    stability: null,
    centre: group.centre,
    people: Array.from(ids, (id) => ({ id, confidence: null })),
    representative: group.representative.map((each) => representativeOf(conversation, group, each)),
  }
}

function representativeOf(
  conversation: Conversation,
  { statistics }: CompatibleGroup,
  { statement, side, share, ratio }: RepresentativeStatement,
): ReportRepresentative {
  const { share: _, ...votes } = shareOf(statistics, statement, side)
  const named = { statement: conversation.statementIds[statement]!, text: conversation.texts[statement] ?? null }
  return { ...named, side, ...votes, share, shareElsewhere: share / ratio }
}

function agreedOn(conversation: Conversation, map: CompatibleMap, side: Side): ReportStatement[] {
  const { counts } = map.statements
  return map.consensus[side].map(({ statement, share, shareTest }) => {
    const [agree, disagree] = [counts.agree[statement]!, counts.disagree[statement]!]
    return {
      statement: conversation.statementIds[statement]!,
      text: conversation.texts[statement] ?? null,
      side,
      score: share * shareTest,
      everyone: { agree, disagree, pass: counts.votes[statement]! - agree - disagree, share },
      inGroups: map.groups.map((group, g) => ({ group: nameOf(g), ...shareOf(group.statistics, statement, side) })),
    }
  })
}

function shareOf(
  { agree, disagree, votes }: CompatibleGroup['statistics'],
  statement: number,
  side: Side,
): ReportShare {
  const counts = { agree: agree.count[statement]!, disagree: disagree.count[statement]! }
  const pass = votes[statement]! - counts.agree - counts.disagree
  return { ...counts, pass, share: { agree, disagree }[side].share[statement]! }
}
