import type { OneGroupReason } from '@folkmoot/opinion-map'

export type Side = 'agree' | 'disagree'

/** Votes of the people of one group, as the map was last drawn. */
export interface GroupVotes {
  readonly group: string
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** A published statement with everybody's votes as they stand now. */
export interface ResultStatement {
  readonly number: number
  readonly id: string
  readonly text: string
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly groups: readonly GroupVotes[]
  /** The direction on the map in which those who agree tend to stand; longer where it divides more. */
  readonly pull: { readonly x: number; readonly y: number }
}

export interface CommonStatement extends ResultStatement {
  readonly side: Side
  /** 0 to 1: the lowest group's lower bound among those who took a side. */
  readonly floor: number
}

export interface DividingStatement extends ResultStatement {
  readonly score: number
  /** On which side each group stands clear of the middle. */
  readonly sides: readonly { readonly group: string; readonly side: Side | 'split' }[]
}

/** A statement that tells a group from the others. Shares are of all votes on it, passes included. */
export interface TellingStatement extends ResultStatement {
  readonly side: Side
  readonly here: number
  readonly elsewhere: number
}

export interface GroupModel {
  readonly name: string
  readonly people: number
  /** 0 to 1: the share of its people who stay together when votes are left out. */
  readonly staysTogether: number
  readonly centre: { readonly x: number; readonly y: number }
  readonly statements: readonly TellingStatement[]
}

export type Finding =
  | { readonly kind: 'nothing-yet' }
  /** There are votes, and the first map is being drawn. */
  | { readonly kind: 'gathering' }
  | { readonly kind: 'not-enough-votes'; readonly have: number; readonly need: number; readonly missing: number }
  | { readonly kind: 'one-group'; readonly why: OneGroupReason }
  | { readonly kind: 'groups'; readonly count: number }

/** The result of a conversation. What `Accept: application/json` gets; docs/open-data.md describes it. */
export interface ResultModel {
  readonly question: string
  readonly slug: string
  readonly askedBy: string
  readonly state: 'open' | 'not-yet-open' | 'closed'
  readonly opensAt: Date | null
  readonly openedAt: Date
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly imported: { readonly source: string; readonly licence: string } | null
  readonly counts: {
    readonly people: number
    readonly votes: number
    readonly published: number
    readonly waiting: number
    readonly rejected: number
  }
  readonly finding: Finding
  readonly groups: readonly GroupModel[]
  readonly inNoGroup: number
  /** Best first. */
  readonly commonGround: readonly CommonStatement[]
  /** Most dividing first. */
  readonly divides: readonly DividingStatement[]
  /** Only where everybody is one group. */
  readonly contested: readonly ResultStatement[]
  /** People who voted in an unusual pattern, by kind. */
  readonly unusual: Readonly<Record<string, number>>
  readonly map: {
    readonly drawnAt: Date
    readonly votes: number
    readonly people: number
    /** Shares of the differences between people that the two directions drawn explain. */
    readonly explains: readonly number[]
    /** Fingerprint of the votes and decisions it was drawn from. */
    readonly input: string
  } | null
}
