import type { Side } from '@folkmoot/opinion-map'
import type { OwnStatement } from '../../reads/own-statements.ts'
import { type ComparedWithEveryone, compareWithEveryone } from '../../rules/compare-with-everyone.ts'
import { decideDoor } from '../../rules/decide-door.ts'
import type { StoredMap } from '../../rules/stored-map.ts'
import type { Standing } from '../../rules/where-i-stand.ts'
import type { Stance, StatementId } from '../../vocabulary.ts'
import type { GatheredMine } from './gather.ts'
import { type MineMap, presentMap } from './present-map.ts'

export interface SharedLine {
  readonly id: StatementId
  readonly text: string
  readonly side: Side
  /** The lowest group's lower bound, or the group's own share. */
  readonly share: number
  /** The same outside the group, where lines tell a group apart. */
  readonly elsewhere: number | null
  readonly yours: Stance | null
}

export interface MineStatement extends OwnStatement {
  /** By when it is looked at, while it waits. */
  readonly lookedAtBy: Date
  readonly isLate: boolean
}

export interface MineModel {
  readonly slug: string
  readonly question: string
  readonly isOpen: boolean
  readonly hasPart: boolean
  readonly isAdopted: boolean
  readonly standing: Standing
  /** Names and sizes of the map's groups, as `standing` counts them. */
  readonly groups: readonly { readonly name: string; readonly size: number }[]
  readonly map: MineMap | null
  readonly everyone: ComparedWithEveryone
  readonly shared: readonly SharedLine[]
  readonly apart: { readonly name: string; readonly lines: readonly SharedLine[] } | null
  readonly statements: readonly MineStatement[]
  readonly answers: readonly { readonly id: StatementId; readonly text: string | null; readonly stance: Stance }[]
  readonly asksAbout: boolean
}

const mostShared = 5
const mostApart = 3

export function presentMine(gathered: GatheredMine): MineModel {
  const { part, kept, own, where, statements } = gathered
  const { conversation, at } = part
  const map = kept.map?.result ?? null
  return {
    slug: conversation.slug,
    question: conversation.question,
    isOpen: decideDoor(conversation, at).kind === 'open',
    hasPart: own !== null,
    isAdopted: part.own?.isAdopted ?? false,
    standing: where.standing,
    groups: (map?.groups ?? []).map(({ name, size }) => ({ name, size })),
    map: presentMap(gathered),
    everyone: compareWithEveryone(own?.answers ?? [], kept.byId),
    shared: map && map.verdict.kind !== 'not-enough-votes' ? presentShared(gathered, map) : [],
    apart: map ? presentApart(gathered, map) : null,
    statements: statements.map((each) => ({ ...each, ...lookOf(each, gathered) })),
    answers: (own?.answers ?? [])
      .map(({ statement, stance }) => ({ id: statement, stance, text: kept.byId.get(statement)?.text ?? null }))
      .reverse(),
    asksAbout:
      own !== null &&
      ((conversation.asksAge && own.ageBand === null) || (conversation.asksPlace && own.placeCode === null)),
  }
}

function lookOf({ madeAt }: OwnStatement, { part: { conversation, at } }: GatheredMine) {
  const lookedAtBy = new Date(madeAt.getTime() + conversation.lookWithinHours * 3_600_000)
  return { lookedAtBy, isLate: lookedAtBy < at }
}

function presentShared(gathered: GatheredMine, map: StoredMap): readonly SharedLine[] {
  return map.commonGround
    .flatMap(({ statement, side, floor }) => lineOf(gathered, map, { statement, side, share: floor, elsewhere: null }))
    .slice(0, mostShared)
}

/** What tells one's own group from the others. */
function presentApart(gathered: GatheredMine, map: StoredMap): MineModel['apart'] {
  const { standing } = gathered.where
  const group = standing.kind === 'in-group' ? map.groups[standing.group] : undefined
  if (!group) return null
  const lines = group.representative.flatMap(({ statement, side, here, elsewhere }) =>
    lineOf(gathered, map, { statement, side, share: here.share, elsewhere: elsewhere.share }),
  )
  return { name: group.name, lines: lines.slice(0, mostApart) }
}

interface Found {
  readonly statement: number
  readonly side: Side
  readonly share: number
  readonly elsewhere: number | null
}

/** None where the statement is not published any more. */
function lineOf({ kept, own }: GatheredMine, map: StoredMap, { statement, ...found }: Found): readonly SharedLine[] {
  const known = kept.byId.get(map.statements[statement]!)
  if (!known) return []
  const yours = own?.answers.find((answer) => answer.statement === known.id)?.stance ?? null
  return [{ id: known.id, text: known.text, yours, ...found }]
}
