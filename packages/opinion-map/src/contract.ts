import type { VoteTable } from './votes.ts'

/**
 * What goes into the map of a conversation and what comes out. Types only.
 *
 * Persons and statements are positions in the vote table (the caller keeps their ids in ascending order). Everything
 * returned is plain data: `MapModel` and `MapState` are JSON, the map itself also holds typed arrays. Nothing here
 * reads a clock or draws chance of its own: the same input always gives the same bytes.
 */
export interface MapInput {
  readonly votes: VoteTable
  /** Per statement: 1 accepted, 0 not looked at, -1 rejected. A rejected statement and its votes are left out. */
  readonly moderation: Int8Array
  /** Starts the own generator of chance. Use one number per conversation and never change it. */
  readonly seed: number
  /** The map before this one; keeps pictures, group names and memberships steady, and makes the update quick. */
  readonly previous?: PreviousMap | undefined
  readonly options?: MapOptions | undefined
}

export interface PreviousMap {
  readonly state: MapState
  /** Per person now: their position in the table of the previous map, -1 for a new person. */
  readonly personBefore: Int32Array
  /** Per statement now: its position in the table of the previous map, -1 for a new statement. */
  readonly statementBefore: Int32Array
}

export interface MapOptions {
  /** Votes a person needs before they are counted in a group; 7 unless told. Everyone with a vote is drawn. */
  readonly leastVotes?: number | undefined
  /** The most groups that may be shown; 6 unless told, never more than 12. */
  readonly mostGroups?: number | undefined
  /** An owner's wish for a number of groups, 1 to 12. It is followed if that many groups can be told apart at all. */
  readonly wantedGroups?: number | undefined
}

/** What the map found. `need` and `have` count persons with enough votes. */
export type MapVerdict =
  | { readonly kind: 'not-enough-votes'; readonly have: number; readonly need: number }
  | { readonly kind: 'one-group'; readonly why: OneGroupReason }
  | { readonly kind: 'groups'; readonly count: number }

/**
 * - `no-structure`: a second group would not foretell hidden votes better than one.
 * - `not-stable`: a second group would foretell them, but another sample of votes would draw it elsewhere.
 * - `too-small`: what stands apart is under the least size of a group.
 * - `asked-for`: the owner wants one.
 */
export type OneGroupReason = 'no-structure' | 'not-stable' | 'too-small' | 'asked-for'

export type Side = 'agree' | 'disagree'

export interface OpinionMap {
  readonly verdict: MapVerdict
  readonly people: MappedPeople
  /** In order of name; on the first map the largest is A. One when the verdict is one group; none without enough votes. */
  readonly groups: readonly OpinionGroup[]
  readonly statements: MappedStatements
  /**
   * What every group agrees with, best first; then what every group rejects, best first. Every one has a lower bound
   * of at least one half in every group.
   */
  readonly commonGround: readonly CommonGround[]
  /** Most dividing first. Empty with fewer than two groups. */
  readonly divides: readonly Divide[]
  readonly flags: readonly Flag[]
  /** Share of the variance of votes (after each statement's own mean) that each axis explains; first two are drawn. */
  readonly axisShares: readonly number[]
  /** Places a person without the rest of the conversation. Small: a few numbers per statement. */
  readonly model: MapModel
  /** Hand back as `previous.state` with the next votes. */
  readonly state: MapState
}

/** One entry per person of the vote table. */
export interface MappedPeople {
  /** Map position; 0 for a person without votes. One unit is the usual distance from the middle. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Standard deviation of x and of y: how far the true position may be off. Falls as the person votes. */
  readonly spreadX: Float32Array
  readonly spreadY: Float32Array
  /** Position in `OpinionMap.groups`; -1 for a person with too few votes, or who stands between groups. */
  readonly group: Int8Array
  /** The likeliest group of everybody who has voted, however doubtful; -1 without votes or without groups. */
  readonly likeliest: Int8Array
  /** 0 to 1: the chance that this person would be put in `likeliest` had other statements come up. 0 if in none. */
  readonly confidence: Float32Array
  /** Current votes on statements that are not rejected. */
  readonly votes: Uint32Array
  /** 1 where the person is flagged; see `OpinionMap.flags`. */
  readonly isFlagged: Uint8Array
}

export interface OpinionGroup {
  /** 'A', 'B', …; stays with the group from one map to the next, and is not given again to another. */
  readonly name: string
  readonly size: number
  /** 0 to 1: the share of members who stay together when votes are left out. */
  readonly stability: number
  /** Map position of the middle of the group. */
  readonly centre: Point
  /** A closed outline, counter-clockwise, around the inner nine tenths of the group; at least 3 points, or none. */
  readonly outline: readonly Point[]
  /** Statements that tell this group from the others, the most telling first; at most 5, near-duplicates left out. */
  readonly representative: readonly Representative[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Counts of current votes. */
export interface VoteCounts {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/**
 * A share of those who took a side (passes apart) and its 80 % bounds from a Beta distribution with half a vote on
 * each side to begin with. `low` is passed by the true share with 90 % certainty.
 */
export interface Share {
  readonly counts: VoteCounts
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface Representative {
  readonly statement: number
  /** Whether this group is told apart by agreeing or by disagreeing. */
  readonly side: Side
  /** The group's share for that side. */
  readonly here: Share
  /** The same for everybody in another group. */
  readonly elsewhere: Share
}

/** One entry per statement of the vote table, or per statement and group at `statement * groups + group`. */
export interface MappedStatements {
  /** Groups the per-group arrays run over; 0 when there are not enough votes. */
  readonly groups: number
  readonly isOut: Uint8Array
  readonly agree: Uint32Array
  readonly disagree: Uint32Array
  readonly pass: Uint32Array
  readonly groupAgree: Uint32Array
  readonly groupDisagree: Uint32Array
  readonly groupPass: Uint32Array
  /** Where on the map agreement with the statement pulls: its direction, longer when it divides more. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** The model's mean vote (-1 to 1) of a person in the middle of the map who agrees as readily as most. */
  readonly intercept: Float32Array
  /** The lowest group's lower bound of agreeing, and of disagreeing: 0 to 1. What `commonGround` must pass. */
  readonly agreeFloor: Float32Array
  readonly disagreeFloor: Float32Array
  /** How far apart the groups' shares are: 0 none, 1 whole groups against each other. Shrunk where votes are few. */
  readonly divide: Float32Array
}

export interface CommonGround {
  readonly statement: number
  readonly side: Side
  /** What it is ranked by: the lowest group's expected share. */
  readonly score: number
  /** The lowest group's lower bound; never under one half. */
  readonly floor: number
  readonly everyone: Share
  /** One per group, in the order of `OpinionMap.groups`. */
  readonly inGroups: readonly Share[]
}

export interface Divide {
  readonly statement: number
  readonly score: number
  /** One per group, all for agreeing, in the order of `OpinionMap.groups`. */
  readonly inGroups: readonly Share[]
}

/** A reason to look; nobody is removed. `counted` says whether the votes still shape the map. */
export interface Flag {
  readonly person: number
  readonly kind: FlagKind
  /** Strength of the evidence in nats: 3 is about twenty to one, 7 a thousand to one. */
  readonly evidence: number
  /**
   * Whether this person's votes still count in the groups' shares, common ground and divides. Those who agree or
   * disagree with all do not shape axes and groups either. Everybody keeps their own place on the map.
   */
  readonly counted: boolean
  /** `coordinated` only: how many accounts vote alike, this one included. */
  readonly alike?: number
}

export type FlagKind = 'agrees-with-all' | 'disagrees-with-all' | 'at-random' | 'coordinated'

/** Everything needed to place a person. Plain JSON. Arrays run along the statements of the table it was made from. */
export interface MapModel {
  readonly version: 1
  /** Axes of the space of positions, after turning: 1 to 4. */
  readonly rank: number
  /** m_j: the mean vote a person at the origin casts. */
  readonly mean: readonly number[]
  /** v_j at `j * rank + axis`: what one unit along an axis adds. */
  readonly pull: readonly number[]
  /** 1 / variance of what is left over, per statement; 0 for a statement that is out or has no vote. */
  readonly weight: readonly number[]
  /** 1 / variance of b_i, the readiness to agree. */
  readonly leanPrecision: number
  /** 1 / variance of people along each axis. */
  readonly axisPrecision: readonly number[]
  readonly groups: readonly ModelGroup[]
  /** Variance along every axis of the normal cloud each group is; one number for all of them. */
  readonly groupVariance: number
}

/** A group in the space of positions: the middle of a round normal cloud. */
export interface ModelGroup {
  readonly name: string
  readonly share: number
  /** `rank` numbers. */
  readonly centre: readonly number[]
  /** The share of members who stay together when votes are hidden; 1 for one group. */
  readonly stability: number
}

/** What must survive from one map to the next. Plain JSON. */
export interface MapState {
  readonly model: MapModel
  /** Per person: position in `model.groups`, -1 none. */
  readonly groupOf: readonly number[]
  /** The next letter to give, counted from 0; letters are never given twice in a conversation. */
  readonly nextName: number
  /** Another number of groups that suited better when the number was last looked into, or 0. */
  readonly challenger: number
  /** Votes there were when the number of groups was last looked into. */
  readonly lookedAtVotes: number
  /** Per group, the share of members who stayed together when votes were hidden; measured at the same time. */
  readonly stayed: readonly number[]
  readonly why: OneGroupReason | null
}
