import { type MapModel, type NextStatement, nextStatement, type StatementCounts } from '@folkmoot/opinion-map'
import type { StatementId, VoteValue } from '../vocabulary.ts'
import type { StoredMap } from './stored-map.ts'

/** What the choice of the next statement reads, the same for everyone: places of statements, the map's model, counts. */
export interface Routing {
  readonly ids: readonly StatementId[]
  readonly placeOf: ReadonlyMap<StatementId, number>
  readonly model: MapModel
  readonly counts: StatementCounts
}

export interface Counted {
  readonly id: StatementId
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** Statements keep the places that the map gave them; those that came after it follow. */
export function routingOf(statements: readonly Counted[], map: StoredMap | null): Routing {
  const known = new Set(map?.statements)
  const ids = [...(map?.statements ?? []), ...statements.map(({ id }) => id).filter((id) => !known.has(id))]
  const counted = new Map(statements.map((each) => [each.id, each]))
  const along = (pick: (each: Counted) => number) => Uint32Array.from(ids, (id) => pick(counted.get(id) ?? nobody))
  const groups = map?.groups.length ?? 0
  const inGroups = (values: readonly number[] | undefined) => enlarged(values ?? [], ids.length * groups)
  return {
    ids,
    placeOf: new Map(ids.map((id, place) => [id, place])),
    model: map?.model ?? blankModel,
    counts: {
      groups,
      agree: along((each) => each.agree),
      disagree: along((each) => each.disagree),
      pass: along((each) => each.pass),
      groupAgree: inGroups(map?.groupAgree),
      groupDisagree: inGroups(map?.groupDisagree),
      groupPass: inGroups(map?.groupPass),
    },
  }
}

const nobody = { agree: 0, disagree: 0, pass: 0 } as Counted

function enlarged(values: readonly number[], length: number): Uint32Array {
  const out = new Uint32Array(length)
  out.set(values)
  return out
}

/** Before the first map: nothing is known of any statement, so all are heard alike. */
const blankModel: MapModel = {
  version: 1,
  rank: 3,
  mean: [],
  pull: [],
  weight: [],
  leanPrecision: 1,
  axisPrecision: [1, 1, 1],
  groups: [],
  groupVariance: 1,
}

export interface Given {
  readonly statement: StatementId
  readonly value: VoteValue
}

/** Somebody's answers by the places of statements; those on statements that are gone are left out. */
export function answersAt(routing: Pick<Routing, 'placeOf'>, answers: readonly Given[]) {
  const known = answers.filter(({ statement }) => routing.placeOf.has(statement))
  return {
    statement: known.map(({ statement }) => routing.placeOf.get(statement)!),
    value: known.map(({ value }) => value),
  }
}

export interface Drawn {
  readonly statement: StatementId
  /** The chance it had in its draw, over 0 up to 1. */
  readonly share: number
}

/** Draws as many statements as there are chances, one after the other, none twice; fewer where there are fewer. */
export function drawStatements(
  routing: Routing,
  answers: readonly Given[],
  { candidates, chances }: { readonly candidates: readonly StatementId[]; readonly chances: readonly number[] },
): readonly Drawn[] {
  const given = answersAt(routing, answers)
  let left = candidates.map((id) => routing.placeOf.get(id)!)
  const drawn: NextStatement[] = []
  for (const chance of chances) {
    const next = nextStatement({ ...routing, answers: given, candidates: left, chance })
    if (!next) break
    drawn.push(next)
    left = left.filter((place) => place !== next.statement)
  }
  return drawn.map(({ statement, probability }) => ({
    statement: routing.ids[statement]!,
    share: Math.min(1, Number(probability.toPrecision(6))),
  }))
}
