import { type CastVotes, tableOfVotes, type VoteTable } from '../../votes.ts'
import { seededChance } from '../seeded-chance.ts'

export interface Made {
  readonly cast: CastVotes
  readonly table: VoteTable
  readonly moderation: Int8Array
  /** The group each person was made in. */
  readonly group: Int8Array
}

export interface Making {
  readonly persons: number
  readonly statements: number
  readonly groups: number
  /** Chance that a person votes on a statement. */
  readonly density?: number
  readonly seed?: number
}

/**
 * People in groups of equal size. The first third of the statements everybody mostly agrees with; on the rest each
 * group takes one side or the other, drawn once, and nine in ten members follow.
 */
export function madeConversation({ persons, statements, groups, density = 0.5, seed = 1 }: Making): Made {
  const chance = seededChance(seed)
  const common = Math.ceil(statements / 3)
  const follows = Array.from({ length: groups * statements }, (_, k) =>
    k % statements < common ? 0.9 : chance() < 0.5 ? 0.1 : 0.9,
  )
  const group = Int8Array.from({ length: persons }, (_, i) => i % groups)
  const rows: { i: number; j: number; x: number }[] = []
  for (let i = 0; i < persons; i++)
    for (let j = 0; j < statements; j++) {
      if (chance() >= density) continue
      rows.push({ i, j, x: chance() < 0.1 ? 0 : chance() < follows[group[i]! * statements + j]! ? 1 : -1 })
    }
  const cast = castOf(rows)
  return {
    cast,
    table: tableOfVotes(cast, { persons, statements }),
    moderation: new Int8Array(statements).fill(1),
    group,
  }
}

/** Cast votes from rows, in their order. */
export function castOf(rows: readonly { readonly i: number; readonly j: number; readonly x: number }[]): CastVotes {
  return {
    person: Uint32Array.from(rows, (row) => row.i),
    statement: Uint32Array.from(rows, (row) => row.j),
    value: Int8Array.from(rows, (row) => row.x),
    at: Float64Array.from(rows, (_, k) => k),
  }
}

/** A table in which `x(i, j)` is everybody's vote; undefined for none. */
export function tableFrom(
  persons: number,
  statements: number,
  x: (i: number, j: number) => number | undefined,
): VoteTable {
  const rows = Array.from({ length: persons * statements }, (_, k) => ({
    i: Math.floor(k / statements),
    j: k % statements,
  }))
  const voted = rows.flatMap((row) => {
    const value = x(row.i, row.j)
    return value === undefined ? [] : [{ ...row, x: value }]
  })
  return tableOfVotes(castOf(voted), { persons, statements })
}

/** Positions 0, 1, … `n - 1`. */
export const sameAsBefore = (n: number) => Int32Array.from({ length: n }, (_, k) => k)
