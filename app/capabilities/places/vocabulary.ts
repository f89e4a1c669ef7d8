/** The tiers of places, from the widest to the smallest. `msoa` and `lsoa` are the statisticians' areas. */
export const tiers = [
  'nation',
  'county',
  'unitary',
  'district',
  'ward',
  'parish',
  'neighbourhood',
  'msoa',
  'lsoa',
] as const

export type Tier = (typeof tiers)[number]

/** Tiers that have a council answering for them. */
export const councilTiers = ['county', 'unitary', 'district', 'parish'] as const

export type CouncilTier = (typeof councilTiers)[number]

/** The code of a place: nine characters of the Office for National Statistics (GSS), or one the community made. */
export type PlaceCode = string

/** A place of a community as others see it. */
export interface Place {
  readonly code: PlaceCode
  readonly tier: Tier
  readonly name: string
  /** Codes of the places it lies in, the nearest first. */
  readonly within: readonly PlaceCode[]
  readonly point: Point | null
  /** The council that answers for it, where there is one. */
  readonly council: string | null
  readonly population: Population | null
  readonly hasBoundary: boolean
}

/** Degrees, WGS84. */
export interface Point {
  readonly lat: number
  readonly lng: number
}

export interface Population {
  readonly residents: number
  readonly year: number
  /** Key of the source on the page of sources. */
  readonly source: string
}

/** What is known of the people of a place, to set beside those who take part. */
export interface PopulationFigures {
  readonly code: PlaceCode
  readonly residents: Population | null
  /** Residents in each of nineteen age bands: 0 to 4, 5 to 9 … 85 to 89, 90 and over. */
  readonly ages: { readonly residents: readonly number[]; readonly year: number; readonly source: string } | null
  /** Residents living in each tenth of England's small areas, the most deprived tenth first. */
  readonly deprivation: {
    readonly residentsByTenth: readonly number[]
    readonly year: number
    readonly source: string
  } | null
}

/** Where a postcode lies. */
export type PlacesOfPostcode =
  | {
      readonly kind: 'found'
      readonly postcode: string
      readonly point: Point
      /** From a list so old that the postcode may be gone. */
      readonly isOld: boolean
      readonly lsoa: Place | null
      readonly msoa: Place | null
      readonly ward: Place | null
      readonly district: Place | null
      readonly county: Place | null
      /** Only where the parish has a boundary and the postcode's point lies in it. */
      readonly parish: Place | null
      /** Parishes without boundary whose points are nearest: perhaps one of them. */
      readonly perhapsParishes: readonly Place[]
    }
  /** Its neighbours are known: a new or mistyped postcode of here. */
  | { readonly kind: 'unknown'; readonly postcode: string }
  /** Nothing around it is known: it is not of here. */
  | { readonly kind: 'outside'; readonly postcode: string }
