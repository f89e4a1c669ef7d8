import type { Tier } from '../vocabulary.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    'places.source': SourceTable
    'places.place': PlaceTable
    'places.figures': FiguresTable
    'places.postcode': PostcodeTable
    'places.boundary_upload': BoundaryUploadTable
  }
}

export interface SourceTable {
  readonly community_id: string
  readonly source_key: string
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly attribution: string
  readonly note: string
  readonly href: string | null
  readonly year: number
}

export interface PlaceTable {
  readonly community_id: string
  readonly code: string
  readonly tier: Tier
  readonly name: string
  readonly within: string[]
  readonly also_known_as: string | null
  readonly council: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly point_note: string | null
  readonly boundary: Buffer | null
  readonly west: number | null
  readonly south: number | null
  readonly east: number | null
  readonly north: number | null
  readonly boundary_source: string | null
  readonly boundary_missing: string | null
}

export interface FiguresTable {
  readonly community_id: string
  readonly code: string
  readonly residents: number | null
  readonly residents_source: string | null
  readonly ages: number[] | null
  readonly ages_source: string | null
  readonly tenths: number[] | null
  readonly tenths_source: string | null
}

export interface PostcodeTable {
  readonly community_id: string
  readonly postcode: string
  readonly lsoa: string
  readonly ward: string
  readonly lat: number
  readonly lng: number
  readonly is_old: boolean
}

export interface BoundaryUploadTable {
  readonly community_id: string
  readonly boundary_id: string
  readonly code: string
  readonly state: 'draft' | 'kept' | 'withdrawn'
  readonly boundary: Buffer
  readonly points: number
  readonly file_sha256: string
  readonly source: string
  readonly licence: string
  readonly brought_by: string
  readonly brought_at: Date
  readonly kept_at: Date | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_because: string | null
}
