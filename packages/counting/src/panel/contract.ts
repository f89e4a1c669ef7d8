/** Somebody who is willing, and what they are for each feature that has quotas ("age": "30 to 44"). */
export type Volunteer = {
  readonly id: string
  readonly features: Readonly<Record<string, string>>
  /** Of those with the same household at most one sits on the panel; any text, compared as it stands. */
  readonly household?: string
}

/** Of those with this value of the feature, at least `least` and at most `most` sit on the panel. */
export type Quota = { readonly feature: string; readonly value: string; readonly least: number; readonly most: number }

export type PanelRequest = {
  readonly volunteers: readonly Volunteer[]
  readonly quotas: readonly Quota[]
  readonly seats: number
  /** How many panels go into the lottery, one of which is drawn; 1,000 where nothing is said. */
  readonly panels?: number
}

export type PanelProblem =
  | { readonly problem: 'seats-not-possible'; readonly seats: number }
  | { readonly problem: 'panels-not-possible'; readonly panels: number }
  | { readonly problem: 'no-quotas' }
  | { readonly problem: 'quota-twice'; readonly feature: string; readonly value: string }
  | { readonly problem: 'quota-not-possible'; readonly feature: string; readonly value: string }
  | { readonly problem: 'too-few-volunteers'; readonly volunteers: number; readonly seats: number }
  /** So many households at most, and only one of each may sit. */
  | { readonly problem: 'too-few-households'; readonly households: number; readonly seats: number }
  | { readonly problem: 'id-not-plain'; readonly volunteer: number; readonly id: string }
  | { readonly problem: 'id-twice'; readonly volunteer: number; readonly id: string }
  | { readonly problem: 'value-missing'; readonly volunteer: number; readonly id: string; readonly feature: string }
  | {
      readonly problem: 'value-without-quota'
      readonly volunteer: number
      readonly id: string
      readonly feature: string
      readonly value: string
    }

/** One bound that has to move for a panel to be possible. */
export type Relaxation = {
  readonly feature: string
  readonly value: string
  readonly bound: 'least' | 'most'
  readonly from: number
  readonly to: number
}

/** In how many of the lottery's panels somebody sits: the chance is `panels` of the number of panels. */
export type Chance = { readonly id: string; readonly panels: number }

export type PanelLottery = {
  readonly seats: number
  /** Panel 1 first; ids within a panel in order of code units. Each is as likely as the others. */
  readonly panels: readonly (readonly string[])[]
  /** In order of the ids' code units. */
  readonly chances: readonly Chance[]
  /** The lowest chance that anybody has under the best lottery, before it is put into whole panels. */
  readonly leastPossible: number
  /** Whom no panel within the quotas can hold. */
  readonly never: readonly string[]
  /** The hash of the panels as `lotteryLines` writes them; publish it before the seed can be known. */
  readonly fingerprint: string
}

export type PanelResult =
  | { readonly kind: 'lottery'; readonly lottery: PanelLottery }
  /** The fewest moves of bounds, in places counted together, with which a panel is possible. */
  | { readonly kind: 'quotas-cannot-be-met'; readonly relaxations: readonly Relaxation[] }
  | { readonly kind: 'cannot-draw'; readonly problems: readonly PanelProblem[] }
