import {
  type CommonGround,
  type Divide,
  mapOpinions,
  type OneGroupReason,
  type OpinionGroup,
  type OpinionMap,
  type Representative,
  type Share,
} from '@folkmoot/opinion-map'
import type { Conversation } from './conversation-of.ts'
import { countsOf, type Places, positionsOf } from './describe-people.ts'
import type { MapReport, ReportGroup, ReportRepresentative, ReportShare, ReportStatement, Side } from './map-report.ts'

/** The map draws its own chance from this; any number does, but it must stay the same for the same answer. */
const seed = 1

/** Maps with Folkmoot's own method. Statements about the conversation itself are left out like rejected ones. */
export function reportDefault(conversation: Conversation): MapReport {
  const moderation = conversation.moderation.map((state, j) => (conversation.isMeta[j] === 1 ? -1 : state))
  const map = mapOpinions({ votes: conversation.table, moderation, seed })
  const places: Places = map.people
  const names = map.groups.map((group) => group.name)
  return {
    format: 'folkmoot-opinion-map',
    version: 1,
    setting: 'default',
    counts: countsOf(conversation, places),
    verdict: map.verdict.kind,
    verdictText: sentenceOf(map),
    groups: map.groups.map((group, g) => groupOf(conversation, map, group, g)),
    positions: positionsOf(conversation, places, names),
    commonGround: map.commonGround.map((each) => statementOf(conversation, map, each, each.side)),
    divides: map.divides.map((each) => statementOf(conversation, map, each, 'agree')),
  }
}

const reasons: Readonly<Record<OneGroupReason, string>> = {
  'no-structure': 'dividing people would not tell their votes any better.',
  'not-stable': 'the votes differ, but other votes would draw the line elsewhere.',
  'too-small': 'those who stand apart are too few to be called a group.',
  'asked-for': 'as asked for.',
}

function sentenceOf({ verdict }: OpinionMap): string {
  if (verdict.kind === 'groups') return `There are ${verdict.count} opinion groups.`
  if (verdict.kind === 'one-group') return `There is one group: ${reasons[verdict.why]}`
  return `There are not enough votes for groups: ${verdict.need} people with enough votes are needed, there are ${verdict.have}.`
}

function groupOf(conversation: Conversation, map: OpinionMap, group: OpinionGroup, g: number): ReportGroup {
  const members = Array.from(conversation.personIds, (id, i) => ({ id, i })).filter(
    ({ i }) => map.people.group[i] === g,
  )
  return {
    name: group.name,
    size: group.size,
    stability: group.stability,
    centre: { x: group.centre.x, y: group.centre.y },
    people: members.map(({ id, i }) => ({ id, confidence: map.people.confidence[i]! })),
    representative: group.representative.map((each) => representativeOf(conversation, each)),
  }
}

function representativeOf(
  conversation: Conversation,
  { statement, side, here, elsewhere }: Representative,
): ReportRepresentative {
  return { ...named(conversation, statement), side, ...shareOf(here), shareElsewhere: elsewhere.share }
}

function statementOf(
  conversation: Conversation,
  map: OpinionMap,
  of: CommonGround | Divide,
  side: Side,
): ReportStatement {
  const everyone = 'everyone' in of ? shareOf(of.everyone) : everyoneOn(map, of.statement)
  const inGroups = of.inGroups.map((share, g) => ({ group: map.groups[g]!.name, ...shareOf(share) }))
  return { ...named(conversation, of.statement), side, score: of.score, everyone, inGroups }
}

/** Votes of everybody who agreed, and their share of those who took a side. */
function everyoneOn({ statements }: OpinionMap, statement: number): ReportShare {
  const [agree, disagree] = [statements.agree[statement]!, statements.disagree[statement]!]
  return { agree, disagree, pass: statements.pass[statement]!, share: (agree + 0.5) / (agree + disagree + 1) }
}

function named({ statementIds, texts }: Conversation, statement: number) {
  return { statement: statementIds[statement]!, text: texts[statement] ?? null }
}

function shareOf({ counts, share }: Share): ReportShare {
  return { agree: counts.agree, disagree: counts.disagree, pass: counts.pass, share }
}
